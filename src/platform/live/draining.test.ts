import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { Drain } from './draining.js';

/** A connection that takes what lies before it when it is told to. */
class Line extends EventEmitter {
  writeBuffer: unknown[] = ['waiting'];
  readyState = 'open';

  take(): void {
    this.writeBuffer = [];
    this.emit('drain');
  }

  close(): void {
    this.readyState = 'closed';
    this.emit('close');
  }
}

describe('waiting for a connection', () => {
  it('is over when it has taken what lay before it, for all who waited', async () => {
    const [line, drain] = [new Line(), new Drain()];
    const waiting = Promise.all([drain.of(line), drain.of(line)]);
    expect(line.listenerCount('drain')).toBe(1);
    line.take();
    await waiting;
    await drain.of(line);
    expect([line.readyState, line.listenerCount('drain'), line.listenerCount('close')]).toEqual([
      'open',
      0,
      0,
    ]);
  });

  it('ends a connection that takes nothing', async () => {
    const line = new Line();
    await new Drain(20).of(line);
    expect([line.readyState, line.listenerCount('close')]).toEqual(['closed', 0]);
  });
});
