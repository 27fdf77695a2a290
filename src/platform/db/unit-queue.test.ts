import { describe, expect, it } from '@jest/globals';
import { onBehalfOf, requestContext } from '../log/request-context.js';
import { UnitQueue } from './unit-queue.js';

describe('the queue of units', () => {
  it('runs each unit on behalf of who asked for it, whoever empties the queue', async () => {
    const queue = new UnitQueue(10);
    const ask = (actor: string) =>
      onBehalfOf({ actor, correlation: null }, () =>
        queue.run(() => Promise.resolve(requestContext().actor)),
      );
    expect(await Promise.all(['a', 'b', 'c'].map(ask))).toEqual(['a', 'b', 'c']);
  });
});
