// eslint-disable-next-line house/no-sleep -- commits that are late at random are the load, not a way to wait
import { setImmediate as soon, setTimeout as later } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { Background } from '../../src/platform/background/background.js';
import { Leases } from '../../src/platform/background/leases.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { execute, marks } from '../../src/platform/db/statements.js';
import { EventLog } from '../../src/platform/events/event-log.js';
import { EventSignal } from '../../src/platform/events/event-signal.js';
import { defineEvents } from '../../src/platform/events/event-types.js';
import { Sequencer } from '../../src/platform/events/sequencer.js';
import { type BareDb, bareDb } from '../harness/bare-db.js';

const WRITERS = 50;
const EVENTS = 20_000;
const PER_UNIT = 4;
const SUBJECTS = 500;
const { happened } = defineEvents('probe', { happened: [] });

interface Told {
  key: string;
  subject: string;
  version: number;
}

describe(`the event log on ${process.env.DB ?? 'sqlite'} under ${WRITERS} writers`, () => {
  let bare: BareDb;
  let log: EventLog;
  let background: Background;
  const acknowledged = new Set<string>();
  const read: (Told & { seq: number })[] = [];
  const canary = new Set<string>();
  let writing = true;

  beforeAll(async () => {
    bare = await bareDb();
    const { db } = bare;
    const signal = new EventSignal();
    background = new Background();
    log = new EventLog(db, new Clock(), signal);
    new Sequencer(db, new Leases(db), background, signal).onModuleInit();
    await db.tx(async (em) => {
      await execute(em, 'CREATE TABLE probes (id VARCHAR(36) PRIMARY KEY, version INT NOT NULL)');
      const ids = Array.from({ length: SUBJECTS }, (_, n) => [`probe-${n}`, 0]);
      await execute(em, `INSERT INTO probes VALUES ${ids.map(() => '(?, ?)').join(', ')}`, ids.flat());
    });
    background.start('worker');
    await Promise.all([write(), follow(), followById()]);
  }, 300_000);
  afterAll(async () => {
    await background.beforeApplicationShutdown();
    await bare.close();
  });

  /** Changes a few subjects and tells so, in one unit that commits late or not at all. */
  async function unit(): Promise<void> {
    const from = Math.floor(Math.random() * SUBJECTS);
    const subjects = Array.from({ length: PER_UNIT }, (_, i) => `probe-${(from + i * 7) % SUBJECTS}`).sort();
    const fails = Math.random() < 0.05;
    const told = await bare.db.tx(async (em) => {
      const changed = await change(em, subjects);
      await log.append(em, ...changed.map(({ subject, version }) => event(subject, version)));
      await (bare.db.dialect === 'mariadb' ? later(Math.random() * 20) : soon());
      if (fails) throw new Error('rolled back');
      return changed;
    });
    told.forEach((one) => acknowledged.add(one.key));
  }

  async function change(em: EntityManager, subjects: string[]): Promise<Told[]> {
    await execute(em, `UPDATE probes SET version = version + 1 WHERE id IN (${marks(subjects)})`, subjects);
    const rows = await em.query<{ id: string; version: number }[]>(
      `SELECT id, version FROM probes WHERE id IN (${marks(subjects)})`,
      subjects,
    );
    return rows.map(({ id, version }) => ({ key: `${id}@${version}`, subject: id, version }));
  }

  function event(subject: string, version: number) {
    return { type: happened, subject: { kind: 'probe', id: subject }, version, topics: ['probe'] };
  }

  async function write(): Promise<void> {
    const writer = async (): Promise<void> => {
      while (acknowledged.size < EVENTS)
        await unit().catch((error: Error) => expect(error.message).toBe('rolled back'));
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
    writing = false;
  }

  async function follow(): Promise<void> {
    for (let idle = 0, position = 0; writing || idle < 5;) {
      const batch = await log.after(position, 300);
      for (const { seq, subject, version } of batch)
        read.push({ seq, key: `${subject.id}@${version}`, subject: subject.id, version });
      position = batch.at(-1)?.seq ?? position;
      idle = batch.length ? 0 : idle + 1;
      if (batch.length === 0) await later(250);
    }
  }

  /** The reader that the sequence exists to replace. */
  async function followById(): Promise<void> {
    for (let idle = 0, last = ''; writing || idle < 3;) {
      const sql = 'SELECT id, subject_id, version FROM events WHERE id > ? ORDER BY id LIMIT 300';
      const batch = await bare.db.rows<{ id: string; subject_id: string; version: number }>(sql, [last]);
      batch.forEach((row) => canary.add(`${row.subject_id}@${row.version}`));
      last = batch.at(-1)?.id ?? last;
      idle = batch.length ? 0 : idle + 1;
      await later(batch.length ? 1 : 100);
    }
  }

  it('gives a reader every acknowledged event once, without a gap in the positions', () => {
    expect(acknowledged.size).toBeGreaterThanOrEqual(EVENTS);
    expect(read.map((event) => event.seq)).toEqual(read.map((_, i) => i + 1));
    const keys = read.map((event) => event.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys)).toEqual(acknowledged);
  });

  it('keeps each subject in the order of its versions', () => {
    const last = new Map<string, number>();
    for (const { subject, version } of read) {
      expect(version).toBe((last.get(subject) ?? 0) + 1);
      last.set(subject, version);
    }
  });

  // On SQLite units run one after the other, so that ids are as good as positions there and the canary lives.
  (process.env.DB === 'mariadb' ? it : it.skip)(
    'catches the reader of id > last, which misses what commits late',
    () => {
      expect([...acknowledged].filter((key) => !canary.has(key)).length).toBeGreaterThan(0);
    },
  );
});
