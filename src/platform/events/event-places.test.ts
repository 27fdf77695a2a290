import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareDb, bareDb } from '../../../test/harness/bare-db.js';
import { Background } from '../background/background.js';
import { Leases } from '../background/leases.js';
import { Clock } from '../clock/clock.js';
import { newId } from '../clock/new-id.js';
import { execute } from '../db/statements.js';
import { EventLog } from './event-log.js';
import { EventSignal } from './event-signal.js';
import { defineEvents } from './event-types.js';
import { Sequencer } from './sequencer.js';

const { placed } = defineEvents('place', { placed: [] });

describe('places in the log of the embedded database', () => {
  let bare: BareDb;
  let log: EventLog;
  let sequencer: Sequencer;
  const heard: string[] = [];

  beforeAll(async () => {
    bare = await bareDb({ DATABASE_URL: '' });
    const signal = new EventSignal();
    signal.on('sequenced', () => heard.push('sequenced')).on('unsequenced', () => heard.push('unsequenced'));
    log = new EventLog(bare.db, new Clock(), signal);
    const background = new Background();
    sequencer = new Sequencer(bare.db, new Leases(bare.db, background), background, signal);
  });
  afterAll(() => bare.close());

  const told = (id: string, version: number) => ({
    ...{ type: placed, subject: { kind: 'place', id }, version, topics: [] },
  });
  const append = (...events: ReturnType<typeof told>[]): Promise<void> =>
    bare.db.tx((em) => log.append(em, ...events));
  const places = async (): Promise<string[]> =>
    (await log.after(0, 100)).map(({ seq, subject, version }) => `${seq} ${subject.id}@${version}`);

  it('are taken in the unit, which gives them back when it is rolled back', async () => {
    await append(told('a', 1), told('b', 1));
    const failing = bare.db.tx(async (em) => {
      await log.append(em, told('a', 2));
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await append(told('b', 2));
    expect(await places()).toEqual(['1 a@1', '2 b@1', '3 b@2']);
    expect(await log.head()).toBe(3);
    expect(heard.splice(0)).toEqual(['sequenced', 'sequenced']);
    expect(await sequencer.step()).toBe(false);
  });

  it('wait behind those that an older program left without one', async () => {
    const sql = `INSERT INTO events (id, type, subject_kind, subject_id, version, topics, at)
      VALUES (?, ?, 'place', 'c', 1, '[]', 0)`;
    await bare.db.tx((em) => execute(em, sql, [newId(), placed]));
    await append(told('c', 2));
    expect(heard.splice(0)).toEqual(['unsequenced']);
    expect(await places()).toHaveLength(3);
    await sequencer.step();
    await append(told('c', 3));
    expect((await places()).slice(3)).toEqual(['4 c@1', '5 c@2', '6 c@3']);
    expect(heard.splice(0)).toEqual(['sequenced', 'sequenced']);
  });
});
