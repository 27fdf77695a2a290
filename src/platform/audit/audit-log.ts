import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../clock/new-id.js';
import { Clock } from '../clock/clock.js';
import { execute } from '../db/statements.js';
import { currentUnit } from '../db/unit.js';
import { requestContext } from '../log/request-context.js';
import type { AuditSubjectKind } from './audit-subjects.js';

export interface AuditRecord {
  /** `subject.verb-in-the-past`, e.g. `account.role-granted`. */
  action: string;
  subject: { kind: AuditSubjectKind; id: string };
  /** Why personal data was looked at, in the words of the one who looked. */
  purpose?: string;
  /** Facts of the act by ids and codes; never personal data, for nothing here is ever erased. */
  details?: Record<string, string | number | boolean | null>;
  /** Absent: the signed-in person of the request; the command line names itself. */
  actor?: string;
}

/**
 * Every look at personal data by staff, every decision and every change of right (个人信息保护法 51, 54). Entries are
 * written in the unit that they speak of, and there is no way to change or remove one.
 */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  async record(em: EntityManager, ...records: AuditRecord[]): Promise<void> {
    if (!currentUnit()) throw new Error('an audit entry is written inside the unit that it speaks of');
    if (records.length === 0) return;
    const { actor, correlation } = requestContext();
    const at = this.clock.now();
    const values = records.flatMap((record) => [
      newId(),
      at,
      record.actor ?? actor,
      record.action,
      record.subject.kind,
      record.subject.id,
      record.purpose ?? null,
      JSON.stringify(record.details ?? {}),
      correlation,
    ]);
    const rows = records.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ');
    const columns = 'id, at, actor, action, subject_kind, subject_id, purpose, details, correlation';
    await execute(em, `INSERT INTO audit_entries (${columns}) VALUES ${rows}`, values);
  }
}
