import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../events/event.js';
import { Changes } from './changes.js';

function event(seq: number, id: string, topics = ['postings']): StoredEvent {
  const subject = { kind: 'posting', id };
  const unsaid = { id: `event-${seq}`, at: 0, actor: null, correlation: null };
  return { ...unsaid, seq, type: 'posting.changed', subject, version: seq, topics };
}

/** A subject's view says how often anybody has looked. */
function counting(): { changes: Changes; looks: string[][] } {
  const looks: string[][] = [];
  const changes = new Changes();
  changes.show('posting', (ids) => {
    looks.push(ids);
    return Promise.resolve(new Map(ids.map((id) => [id, { look: looks.length }])));
  });
  return { changes, looks };
}

describe('the views that followers get', () => {
  it('are looked at once for all who come back, and anew when something happens', async () => {
    const { changes, looks } = counting();
    await changes.of([event(1, 'a'), event(2, 'b'), event(3, 'a')]);
    const missed = [event(1, 'a'), event(3, 'a')];
    const told = await Promise.all([changes.again(missed), changes.again(missed), changes.again(missed)]);
    expect(told.flat().map(({ data }) => data)).toEqual(Array.from({ length: 6 }, () => ({ look: 1 })));
    expect(looks).toEqual([['a', 'b']]);
    expect((await changes.of([event(4, 'a')]))[0]?.data).toEqual({ look: 2 });
    expect((await changes.again([event(1, 'a')]))[0]?.data).toEqual({ look: 2 });
  });

  it('never show a subject as it was before the event that is told', async () => {
    const { changes, looks } = counting();
    await changes.of([event(1, 'a')]);
    expect((await changes.again([event(2, 'a')]))[0]?.data).toEqual({ look: 2 });
    expect(looks).toHaveLength(2);
  });

  it('are looked at anew, and no tombstones, after so many others that they are kept no more', async () => {
    const { changes } = counting();
    const many = Array.from({ length: 6000 }, (_, at) => event(at, `subject ${at}`));
    await changes.again(many);
    const told = await changes.again([event(1, 'subject 1'), event(6001, 'new')]);
    expect(told.map(({ data }) => data)).toEqual([{ look: 2 }, { look: 2 }]);
  });

  it('are a tombstone where nobody may see any more, and the version alone on private topics', async () => {
    const changes = new Changes();
    changes.show('posting', () => Promise.resolve(new Map()));
    const told = await changes.again([event(1, 'a'), event(2, 'a', ['org:x'])]);
    expect(told.map(({ data }) => data)).toEqual([null, { version: 2 }]);
  });

  it('are looked for again after a look that failed', async () => {
    const changes = new Changes();
    let fails = true;
    changes.show('posting', (ids) =>
      fails ? Promise.reject(new Error('away')) : Promise.resolve(new Map(ids.map((id) => [id, { id }]))),
    );
    await expect(changes.again([event(1, 'a')])).rejects.toThrow('away');
    fails = false;
    expect((await changes.again([event(1, 'a')]))[0]?.data).toEqual({ id: 'a' });
  });
});
