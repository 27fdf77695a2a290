import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { EventEmitter, once } from 'node:events';
import { Background } from './background.js';
import { TryLater } from './try-later.js';

/** What is logged of a step that fails so. */
async function logged(error: Error): Promise<{ warned: unknown[]; failed: unknown[] }> {
  const told = new EventEmitter();
  const tell = (): void => void told.emit('told');
  const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(tell);
  const failed = jest.spyOn(Logger.prototype, 'error').mockImplementation(tell);
  const background = new Background();
  background.loop('worker', 'index', 1000, () => Promise.reject(error));
  const said = once(told, 'told');
  background.start('worker');
  await said;
  await background.beforeApplicationShutdown();
  return { warned: warn.mock.calls.flat(), failed: failed.mock.calls.flat() };
}

describe('what fails in the background', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('is told with the place where it failed', async () => {
    const { warned, failed } = await logged(new Error('odd'));
    expect(warned).toEqual([]);
    expect(failed).toEqual([expect.stringMatching(/^index: Error: odd\n +at /)]);
  });

  it.each([
    ['search', new TryLater('search is away')],
    ['the database', Object.assign(new Error('connect ECONNREFUSED'), { fatal: true })],
  ])('is told in one line where %s is away', async (_, error) => {
    const { warned, failed } = await logged(error);
    expect(failed).toEqual([]);
    expect(warned).toEqual([`index waits: ${error.message}`]);
  });

  it('is tried every few seconds while the database is away, and said once a minute', async () => {
    jest.useFakeTimers();
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const background = new Background();
    let tries = 0;
    background.loop('worker', 'index', 1000, () => {
      tries += 1;
      return Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { fatal: true }));
    });
    background.start('worker');
    await jest.advanceTimersByTimeAsync(70_000);
    await background.beforeApplicationShutdown();
    jest.useRealTimers();
    expect([tries, warn.mock.calls.length]).toEqual([20, 2]);
  });
});
