import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import { fromCursor, page, type Page } from '../../platform/http/cursor.js';
import { normaliseCreditCode } from '../reference/credit-code.rules.js';
import type { OrganisationRowView } from './organisation-views.js';
import type { OrganisationFilter } from './organisations.dto.js';

type Row = OrganisationRowView;
const COLUMNS = `id, kind, name, credit_code AS creditCode, region, state, submitted_at AS submittedAt,
  verified_until AS verifiedUntil, abnormal_since AS abnormalSince, may_publish AS mayPublish,
  CASE WHEN held_code = credit_code THEN 1 ELSE 0 END AS holdsCode,
  (SELECT COUNT(*) FROM organisations o WHERE o.credit_code = organisations.credit_code
    AND o.id <> organisations.id AND o.state <> 'closed') AS alsoStating`;
const WITH_LICENCE = 'id IN (SELECT organisation_id FROM agency_licences WHERE state = ?)';

/** The officers' lists. */
@Injectable()
export class OrganisationsQueries {
  constructor(private readonly db: Db) {}

  /** All organisations by founding, newest first; with `waiting` those that wait for a decision, oldest first. */
  list(filter: OrganisationFilter): Promise<Page<OrganisationRowView>> {
    return filter.waiting ? this.waiting(filter) : this.all(filter);
  }

  private async all(filter: OrganisationFilter): Promise<Page<OrganisationRowView>> {
    const place = fromCursor(filter.after, ['string']);
    const { where, values } = conditions(filter, place && ['id < ?', place]);
    const limit = filter.limit ?? 50;
    const sql = `SELECT ${COLUMNS} FROM organisations ${where} ORDER BY id DESC LIMIT ?`;
    const rows = await this.db.rows<Row>(sql, [...values, limit + 1]);
    return page(rows, limit, (row) => [row.id], plain);
  }

  private async waiting(filter: OrganisationFilter): Promise<Page<OrganisationRowView>> {
    const place = fromCursor(filter.after, ['number', 'string']);
    const later = '(submitted_at > ? OR (submitted_at = ? AND id > ?))';
    const from = place && ([later, [place[0], place[0], place[1]]] as const);
    const { where, values } = conditions(filter, from, 'submitted_at IS NOT NULL');
    const limit = filter.limit ?? 50;
    const sql = `SELECT ${COLUMNS} FROM organisations ${where} ORDER BY submitted_at, id LIMIT ?`;
    const rows = await this.db.rows<Row>(sql, [...values, limit + 1]);
    return page(rows, limit, (row) => [Number(row.submittedAt), row.id], plain);
  }
}

type Condition = readonly [string, readonly unknown[]];

function conditions(
  filter: OrganisationFilter,
  from: Condition | null,
  always?: string,
): { where: string; values: unknown[] } {
  const given: Condition[] = [];
  if (always) given.push([always, []]);
  if (filter.state) given.push(['state = ?', [filter.state]]);
  if (filter.kind) given.push(['kind = ?', [filter.kind]]);
  if (filter.licence) given.push([WITH_LICENCE, [filter.licence]]);
  if (filter.q)
    given.push([
      "(name LIKE ? ESCAPE '!' OR credit_code = ?)",
      [like(filter.q), normaliseCreditCode(filter.q)],
    ]);
  if (from) given.push(from);
  const where = given.length ? `WHERE ${given.map(([sql]) => sql).join(' AND ')}` : '';
  return { where, values: given.flatMap(([, values]) => values) };
}

function like(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`;
}

/** The same values from both databases. */
function plain(row: Row): OrganisationRowView {
  const submittedAt = row.submittedAt === null ? null : Number(row.submittedAt);
  const [mayPublish, holdsCode] = [Number(row.mayPublish) === 1, Number(row.holdsCode) === 1];
  return { ...row, submittedAt, mayPublish, holdsCode, alsoStating: Number(row.alsoStating) };
}
