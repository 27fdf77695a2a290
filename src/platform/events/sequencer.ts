import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Background } from '../background/background.js';
import { type Lease, LeaseLost, Leases } from '../background/leases.js';
import { Db } from '../db/db.js';
import { execute, marks } from '../db/statements.js';
import { SEQUENCER_CURSOR } from './event-places.js';
import { EventSignal } from './event-signal.js';

const BATCH = 200;
const POLL_MS = 200;

interface Pending {
  id: string;
  subject_id: string;
  version: number;
}

/**
 * Gives committed events their gapless `seq`, one process at a time. Ids become visible out of order at commit, so only
 * this order is safe to read by position. On the embedded database only what an older program left has none yet.
 */
@Injectable()
export class Sequencer implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly leases: Leases,
    private readonly background: Background,
    private readonly signal: EventSignal,
  ) {}

  onModuleInit(): void {
    const loop = this.background.loop('worker', 'sequencer', POLL_MS, () => this.step());
    this.signal.on('unsequenced', () => loop.wake());
  }

  /** Sequences one batch; says whether there may be more. */
  async step(): Promise<boolean> {
    const waiting = await this.db.rows('SELECT 1 FROM events WHERE seq IS NULL LIMIT 1');
    if (waiting.length === 0) return false;
    const lease = await this.leases.hold('sequencer');
    if (!lease) return false;
    try {
      const done = await this.db.tx((em) => this.assign(em, lease));
      if (done) this.signal.emit('sequenced');
      return done >= BATCH;
    } catch (error) {
      if (error instanceof LeaseLost) return false;
      throw error;
    }
  }

  private async assign(em: EntityManager, lease: Lease): Promise<number> {
    await this.leases.fence(em, lease);
    const batch = await pending(em);
    if (batch.length === 0) return 0;
    const head = await this.position(em);
    const ids = batch.map((event) => event.id);
    await this.number(em, ids, head + 1);
    await execute(em, 'UPDATE cursors SET position = ? WHERE name = ?', [
      head + batch.length,
      SEQUENCER_CURSOR,
    ]);
    return batch.length;
  }

  /** By one list where the database reads it: a case for each event takes as long again for each event. */
  private async number(em: EntityManager, ids: string[], first: number): Promise<void> {
    if (this.db.dialect === 'sqlite') {
      const sql =
        'UPDATE events SET seq = ? + place.key FROM json_each(?) AS place WHERE events.id = place.value';
      await execute(em, sql, [first, JSON.stringify(ids)]);
      return;
    }
    const cases = ids.map(() => 'WHEN ? THEN ?').join(' ');
    const numbered = ids.flatMap((id, at) => [id, first + at]);
    const sql = `UPDATE events SET seq = CASE id ${cases} END WHERE id IN (${marks(ids)})`;
    await execute(em, sql, [...numbered, ...ids]);
  }

  private async position(em: EntityManager): Promise<number> {
    const [row] = await em.query<{ position: number }[]>('SELECT position FROM cursors WHERE name = ?', [
      SEQUENCER_CURSOR,
    ]);
    if (row) return Number(row.position);
    await execute(em, 'INSERT INTO cursors (name, position) VALUES (?, 0)', [SEQUENCER_CURSOR]);
    return 0;
  }
}

/**
 * The oldest unsequenced events and, whatever the writers' clocks say, every earlier one of the same subjects: a
 * version that is visible was taken after the one before it had been committed.
 */
async function pending(em: EntityManager): Promise<Pending[]> {
  const columns = 'SELECT id, subject_id, version FROM events WHERE seq IS NULL';
  const oldest = await em.query<Pending[]>(`${columns} ORDER BY id LIMIT ${BATCH}`);
  if (oldest.length < BATCH) return inOrder(oldest);
  const subjects = [...new Set(oldest.map((event) => event.subject_id))];
  const all = await em.query<Pending[]>(
    `${columns} AND subject_id IN (${marks(subjects)}) ORDER BY id`,
    subjects,
  );
  const last = new Map<string, number>();
  for (const event of oldest)
    last.set(event.subject_id, Math.max(last.get(event.subject_id) ?? 0, event.version));
  return inOrder(all.filter((event) => event.version <= (last.get(event.subject_id) ?? 0)));
}

/** By id, but within one subject by version: the subject's slots stay, its versions are laid into them in order. */
export function inOrder<T extends Pending>(events: T[]): T[] {
  const sorted = [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
  const bySubject = new Map<string, T[]>();
  for (const event of sorted)
    bySubject.set(event.subject_id, [...(bySubject.get(event.subject_id) ?? []), event]);
  for (const group of bySubject.values())
    group.sort((a, b) => b.version - a.version || (a.id < b.id ? 1 : -1));
  return sorted.map((event) => bySubject.get(event.subject_id)?.pop() ?? event);
}
