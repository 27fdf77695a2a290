import type { EntityManager } from 'typeorm';
import type { Db } from '../../src/platform/db/db.js';
import { execute, marks } from '../../src/platform/db/statements.js';
import type { EventLog } from '../../src/platform/events/event-log.js';
import { defineEvents } from '../../src/platform/events/event-types.js';

const SUBJECTS = 500;
const PER_UNIT = 4;
const { happened } = defineEvents('probe', { happened: [] });

/** One change of one subject, as its writer knows it. */
export interface Probe {
  key: string;
  subject: string;
  version: number;
}

/** A reader's find: a probe at its place in the log. */
export type ReadProbe = Probe & { seq: number };

/** The least that events can be about: rows with a version. */
export async function createProbes(db: Db): Promise<void> {
  await db.tx(async (em) => {
    await execute(em, 'CREATE TABLE probes (id VARCHAR(36) PRIMARY KEY, version INT NOT NULL)');
    const ids = Array.from({ length: SUBJECTS }, (_, n) => [`probe-${n}`, 0]);
    await execute(em, `INSERT INTO probes VALUES ${ids.map(() => '(?, ?)').join(', ')}`, ids.flat());
  });
}

/** Changes a few subjects and tells so, in one unit that commits as late as `before` takes, or not at all when it throws. */
export function changeProbes(db: Db, log: EventLog, before: () => Promise<void>): Promise<Probe[]> {
  const from = Math.floor(Math.random() * SUBJECTS);
  const subjects = Array.from({ length: PER_UNIT }, (_, i) => `probe-${(from + i * 7) % SUBJECTS}`).sort();
  return db.tx(async (em) => {
    const changed = await change(em, subjects);
    await log.append(em, ...changed.map(event));
    await before();
    return changed;
  });
}

async function change(em: EntityManager, subjects: string[]): Promise<Probe[]> {
  await execute(em, `UPDATE probes SET version = version + 1 WHERE id IN (${marks(subjects)})`, subjects);
  const sql = `SELECT id, version FROM probes WHERE id IN (${marks(subjects)})`;
  const rows = await em.query<{ id: string; version: number }[]>(sql, subjects);
  return rows.map(({ id, version }) => ({ key: `${id}@${version}`, subject: id, version }));
}

function event({ subject, version }: Probe) {
  return { type: happened, subject: { kind: 'probe', id: subject }, version, topics: ['probe'] };
}

/** What the log holds after a position, as its readers see it. */
export async function readProbes(log: EventLog, position: number): Promise<ReadProbe[]> {
  const batch = await log.after(position, 300);
  return batch.map(({ seq, subject, version }) => ({
    seq,
    key: `${subject.id}@${version}`,
    subject: subject.id,
    version,
  }));
}

/** Everything that a reader may hold against a log: what is missed, doubled, unheard of, or out of order. */
export function logFaults(read: ReadProbe[], acknowledged: ReadonlySet<string>): string[] {
  const seen = new Set<string>();
  const last = new Map<string, number>();
  const faults: string[] = [];
  read.forEach(({ seq, key, subject, version }, i) => {
    if (seq !== i + 1) faults.push(`position ${seq} in place ${i + 1}`);
    if (seen.has(key)) faults.push(`${key} twice`);
    if (!acknowledged.has(key)) faults.push(`${key} was never acknowledged`);
    if (version !== (last.get(subject) ?? 0) + 1) faults.push(`${key} after @${last.get(subject)}`);
    seen.add(key);
    last.set(subject, version);
  });
  for (const key of acknowledged) if (!seen.has(key)) faults.push(`${key} is missing`);
  return faults;
}
