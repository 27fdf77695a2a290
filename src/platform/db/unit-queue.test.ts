import { describe, expect, it } from '@jest/globals';
import { onBehalfOf, requestContext } from '../log/request-context.js';
import { UnitQueue } from './unit-queue.js';

const plain = (work: () => Promise<void>): Promise<void> => work();

describe('the queue of units', () => {
  it('runs each unit on behalf of who asked for it, whoever empties the queue', async () => {
    const queue = new UnitQueue(10, plain);
    const ask = (actor: string) =>
      onBehalfOf({ actor, correlation: null }, () =>
        queue.run(() => Promise.resolve(requestContext().actor)),
      );
    expect(await Promise.all(['a', 'b', 'c'].map(ask))).toEqual(['a', 'b', 'c']);
  });

  it('tells nobody of a group before it is committed, and everybody when it was not', async () => {
    let commit: () => void = () => undefined;
    const groups: number[] = [];
    const queue = new UnitQueue(10, async (work) => {
      await work();
      groups.push(told.length);
      await new Promise<void>((resolve) => (commit = resolve));
      if (groups.length === 2) throw new Error('the disk is full');
    });
    const told: string[] = [];
    const ask = async (name: string): Promise<void> => {
      await queue.run(() => Promise.resolve(name)).then((value) => told.push(value));
    };
    const first = Promise.all(['a', 'b', 'c'].map(ask));
    while (groups.length < 1) await new Promise(setImmediate);
    expect(told).toEqual([]);
    commit();
    await first;
    expect(told).toEqual(['a', 'b', 'c']);
    const second = Promise.allSettled(['d', 'e'].map(ask));
    while (groups.length < 2) await new Promise(setImmediate);
    commit();
    expect((await second).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(told).toHaveLength(3);
  });

  it('lets one of a group fail alone', async () => {
    const queue = new UnitQueue(10, plain);
    const units = ['a', 'b', 'c'].map((name) =>
      queue.run(() => (name === 'b' ? Promise.reject(new Error('no')) : Promise.resolve(name))),
    );
    expect((await Promise.allSettled(units)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('ends a group that the database has undone: who belonged to it is told why, who still waits is run apart from it', async () => {
    let open = false;
    const groups: string[][] = [];
    const together = async (work: () => Promise<void>): Promise<void> => {
      open = true;
      groups.push([]);
      await work();
    };
    const queue = new UnitQueue(10, together, () => open);
    const units = ['a', 'b', 'c', 'd'].map((name) =>
      queue.run(() => {
        groups.at(-1)?.push(name);
        if (name !== 'b') return Promise.resolve(name);
        open = false;
        return Promise.reject(new Error('the disk is full'));
      }),
    );
    const told = (await Promise.allSettled(units)).map((one) =>
      one.status === 'fulfilled' ? one.value : (one.reason as Error).message,
    );
    expect([told, groups]).toEqual([
      ['the disk is full', 'the disk is full', 'c', 'd'],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
  });

  it('tells those of a group that could not even be begun, instead of trying for ever', async () => {
    const queue = new UnitQueue(10, () => Promise.reject(new Error('closed')));
    const units = ['a', 'b', 'c'].map((name) => queue.run(() => Promise.resolve(name)));
    const told = (await Promise.allSettled(units)).map(({ status }) => status);
    expect(told).toEqual(['rejected', 'rejected', 'fulfilled']); // the last one is no group
  });
});
