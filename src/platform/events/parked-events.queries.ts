import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';
import type { ParkedEventView } from './event-administration.dto.js';

interface Row {
  consumer: string;
  seq: number;
  type: string;
  subject_kind: string;
  subject_id: string;
  at: number;
  attempts: number;
  retry_at: number | null;
  error: string;
}

/** Reads what consumers could not digest, by consumer and position. */
@Injectable()
export class ParkedEventsQueries {
  constructor(private readonly db: Db) {}

  /** At most `limit` after a place, of one consumer or of all. */
  async list(
    consumer: string | undefined,
    after: [string, number],
    limit: number,
  ): Promise<ParkedEventView[]> {
    const [name, seq] = after;
    const place = '(p.consumer > ? OR (p.consumer = ? AND p.seq > ?))';
    const mine = consumer === undefined ? '' : 'AND p.consumer = ?';
    const sql =
      'SELECT p.consumer, p.seq, e.type, e.subject_kind, e.subject_id, e.at, p.attempts, p.retry_at, p.error ' +
      `FROM parked_events p JOIN events e ON e.seq = p.seq WHERE ${place} ${mine} ` +
      'ORDER BY p.consumer, p.seq LIMIT ?';
    const wanted = consumer === undefined ? [] : [consumer];
    return (await this.db.rows<Row>(sql, [name, name, seq, ...wanted, limit])).map(toView);
  }
}

function toView(row: Row): ParkedEventView {
  return {
    consumer: row.consumer,
    seq: Number(row.seq),
    type: row.type,
    subject: { kind: row.subject_kind, id: row.subject_id },
    at: Number(row.at),
    attempts: Number(row.attempts),
    retryAt: row.retry_at === null ? null : Number(row.retry_at),
    error: row.error,
  };
}
