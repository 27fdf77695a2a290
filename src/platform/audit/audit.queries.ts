import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';
import type { AuditEntryView, AuditFilter } from './audit.dto.js';

interface Row {
  id: string;
  at: number;
  actor: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  purpose: string | null;
  details: string;
}

const COLUMNS = 'id, at, actor, action, subject_kind, subject_id, purpose, details';

/** Reads the audit log, newest first. */
@Injectable()
export class AuditQueries {
  constructor(private readonly db: Db) {}

  /** At most `limit` entries, newest first, that are older than the entry `before`. */
  async entries(filter: AuditFilter, limit: number, before?: string | number): Promise<AuditEntryView[]> {
    const conditions: [string, unknown][] = [
      ['id < ?', before],
      ['actor = ?', filter.actor],
      ['action = ?', filter.action],
      ['subject_kind = ?', filter.subjectKind],
      ['subject_id = ?', filter.subjectId],
      ['at >= ?', filter.from],
      ['at < ?', filter.until],
    ];
    const given = conditions.filter(([, value]) => value !== undefined);
    const where = given.length ? `WHERE ${given.map(([sql]) => sql).join(' AND ')}` : '';
    const sql = `SELECT ${COLUMNS} FROM audit_entries ${where} ORDER BY id DESC LIMIT ?`;
    const rows = await this.db.rows<Row>(sql, [...given.map(([, value]) => value), limit]);
    return rows.map(toView);
  }
}

function toView(row: Row): AuditEntryView {
  return {
    id: row.id,
    at: Number(row.at),
    actor: row.actor,
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    purpose: row.purpose,
    details: JSON.parse(row.details) as Record<string, unknown>,
  };
}
