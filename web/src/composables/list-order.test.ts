import { describe, expect, it } from '@jest/globals';
import { appended, onTop, waitingWith, without } from './list-order';

const entries = (...ids: string[]) => ids.map((id) => ({ id }));

describe('a list that grows while it is read', () => {
  it('shows nothing twice when the next page repeats what moved down', () => {
    expect(appended(entries('a', 'b'), entries('b', 'c', 'c'))).toEqual(entries('a', 'b', 'c'));
  });

  it('puts newcomers on top and moves up what was shown further down', () => {
    expect(onTop(entries('a', 'b', 'c'), entries('d', 'b'))).toEqual(entries('d', 'b', 'a', 'c'));
  });

  it('counts one that changes while it waits once, with its newest state', () => {
    const waiting = waitingWith([{ id: 'a', title: 'old' }], { id: 'a', title: 'new' });
    expect(waiting).toEqual([{ id: 'a', title: 'new' }]);
  });

  it('lets go of what has ended', () => {
    expect(without(entries('a', 'b'), 'a')).toEqual(entries('b'));
  });
});
