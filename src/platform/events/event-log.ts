import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../clock/new-id.js';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { execute } from '../db/statements.js';
import { afterCommit, currentUnit } from '../db/unit.js';
import { requestContext } from '../log/request-context.js';
import type { NewEvent, StoredEvent } from './event.js';
import { SEQUENCER_CURSOR, takePlaces } from './event-places.js';
import { eventTypes } from './event-types.js';
import { EventSignal } from './event-signal.js';
import { LastEvents } from './last-events.js';

const COLUMNS = 'seq, id, type, subject_kind, subject_id, version, topics, at, actor, correlation';

interface Row {
  seq: number;
  id: string;
  type: string;
  subject_kind: string;
  subject_id: string;
  version: number;
  topics: string;
  at: number;
  actor: string | null;
  correlation: string | null;
}

/**
 * The log of what happened: written inside the change's own unit, read by position in the sequenced order. On a database
 * server the sequencer gives positions after the commit; the embedded one, which has one writer, when events are written.
 */
@Injectable()
export class EventLog {
  private readonly last = new LastEvents();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly signal: EventSignal,
  ) {}

  /** Appends in the open unit; a type that no `*.events.ts` declares is a programming error. */
  async append(em: EntityManager, ...events: NewEvent[]): Promise<void> {
    if (!currentUnit()) throw new Error('an event is appended inside the unit that makes it true');
    if (events.length === 0) return;
    const first = this.db.dialect === 'sqlite' ? await takePlaces(em, events.length) : null;
    const placed = events.map((event, at) => this.placed(event, first && first + at));
    const rows = placed.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ');
    await execute(em, `INSERT INTO events (${COLUMNS}) VALUES ${rows}`, placed.flatMap(toRow));
    afterCommit(() => {
      if (first !== null) this.last.keep(first - 1, placed as StoredEvent[]);
      this.signal.emit('appended', events);
      this.signal.emit(first === null ? 'unsequenced' : 'sequenced');
    });
  }

  /** Events after a position, in order; at most `limit`. */
  async after(position: number, limit: number): Promise<StoredEvent[]> {
    const known = this.last.after(position, limit);
    if (known.length === limit) return known;
    const end = known.at(-1)?.seq ?? position;
    const sql = `SELECT ${COLUMNS} FROM events WHERE seq > ? ORDER BY seq LIMIT ?`;
    const read = (await this.db.rows<Row>(sql, [end, limit - known.length])).map(toEvent);
    if (!currentUnit()) this.last.keep(end, read);
    return known.length === 0 ? read : [...known, ...read];
  }

  /** The events at these positions, in order. */
  async at(positions: number[]): Promise<StoredEvent[]> {
    if (positions.length === 0) return [];
    const sql = `SELECT ${COLUMNS} FROM events WHERE seq IN (${positions.map(() => '?').join(',')}) ORDER BY seq`;
    return (await this.db.rows<Row>(sql, positions)).map(toEvent);
  }

  /** The last sequenced position; 0 when nothing has happened yet. */
  async head(): Promise<number> {
    const sql = 'SELECT position FROM cursors WHERE name = ?';
    const [row] = await this.db.rows<{ position: number }>(sql, [SEQUENCER_CURSOR]);
    return Number(row?.position ?? 0);
  }

  /** The lowest position that a reader may still stand at: everything after it is there. */
  async tail(): Promise<number> {
    const [row] = await this.db.rows<{ first: number | null }>('SELECT MIN(seq) AS first FROM events');
    return row?.first ? Number(row.first) - 1 : this.head();
  }

  private placed({ type, subject, version, topics }: NewEvent, seq: number | null): PlacedEvent {
    if (!eventTypes().has(type)) throw new Error(`the event type ${type} is not declared`);
    const { actor, correlation } = requestContext();
    const at = this.clock.now();
    return { seq, id: newId(), type, subject, version, topics, at, actor, correlation };
  }
}

/** Without a place where the sequencer is still to give it one. */
type PlacedEvent = Omit<StoredEvent, 'seq'> & { seq: number | null };

/** In the order of {@link COLUMNS}. */
function toRow({ seq, id, type, subject, version, topics, at, actor, correlation }: PlacedEvent): unknown[] {
  return [seq, id, type, subject.kind, subject.id, version, JSON.stringify(topics), at, actor, correlation];
}

function toEvent(row: Row): StoredEvent {
  return {
    seq: Number(row.seq),
    id: row.id,
    type: row.type,
    subject: { kind: row.subject_kind, id: row.subject_id },
    version: Number(row.version),
    topics: JSON.parse(row.topics) as string[],
    at: Number(row.at),
    actor: row.actor,
    correlation: row.correlation,
  };
}
