import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { addDays } from '../../platform/clock/civil-day.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { isDuplicate } from '../../platform/db/errors.js';
import { afterCommit } from '../../platform/db/unit.js';
import { fromCursor, page, type Page } from '../../platform/http/cursor.js';
import { sameVersion } from '../../platform/http/if-match.js';
import { notFound, Refusal } from '../../platform/http/refusal.js';
import { compiled, draftOf, edited } from './screening-drafts.js';
import { ScreeningRow } from './screening-row.entity.js';
import type { RuleBookQuery, RuleEdit, RuleInput, ScreeningRuleView } from './screening-rules.dto.js';
import { rowOf } from './screening-seeding.js';
import { ruleOf, ScreeningService } from './screening.service.js';
import type { ScreeningRule } from './screening.types.js';

/** Officers write the rule book; the audit log keeps every earlier wording. */
@Injectable()
export class ScreeningRulesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly screening: ScreeningService,
  ) {}

  async list(query: RuleBookQuery): Promise<Page<ScreeningRuleView>> {
    const limit = query.limit ?? 100;
    const [after = ''] = fromCursor(query.after, ['string']) ?? [];
    const rows = await this.db.read((em) => {
      const found = em.createQueryBuilder(ScreeningRow, 'r').where('r.id > :after', { after });
      if (query.category) found.andWhere('r.category = :category', { category: query.category });
      if (query.level) found.andWhere('r.level = :level', { level: query.level });
      return found
        .orderBy('r.id')
        .limit(limit + 1)
        .getMany();
    });
    return page(rows, limit, (row) => [row.id], ruleView);
  }

  add(me: Actor, input: RuleInput): Promise<ScreeningRow> {
    const { row: rule } = compiled(draftOf(input));
    return this.db.tx(async (em) => {
      const row = { ...rowOf(rule), version: 1, ...this.by(me) };
      await em.insert(ScreeningRow, row).catch((error: unknown) => {
        throw isDuplicate(error) ? taken(rule.id) : error;
      });
      await this.tell(em, row, 'added', {});
      return row;
    });
  }

  /** Changes the version that the officer saw; from then on no edition of the software changes the rule. */
  edit(me: Actor, id: string, seen: number, edit: RuleEdit): Promise<ScreeningRow> {
    return this.db.tx(async (em) => {
      const row = await this.hold(em, id);
      sameVersion(row.version, seen);
      return this.store(em, me, row, edited(ruleOf(row), edit), 'changed', {});
    });
  }

  /** Ends a rule: by itself from today on, or after a last day. */
  switchOff(me: Actor, id: string, validTo: string | undefined, reason: string): Promise<ScreeningRow> {
    return this.db.tx(async (em) => {
      const row = await this.hold(em, id);
      const last = validTo ?? addDays(this.clock.today(), -1);
      const rule = { ...ruleOf(row), validTo: last };
      if (last < row.validFrom) rule.validFrom = last;
      return this.store(em, me, row, rule, 'switched-off', { reason });
    });
  }

  private async store(
    em: EntityManager,
    me: Actor,
    before: ScreeningRow,
    rule: ScreeningRule,
    what: string,
    details: Record<string, string>,
  ): Promise<ScreeningRow> {
    const row = { ...rowOf(compiled(rule).row), version: before.version + 1, ...this.by(me) };
    await em.update(ScreeningRow, { id: row.id }, row);
    await this.tell(em, row, what, { ...details, before: JSON.stringify(ruleOf(before)) });
    return row;
  }

  private by(me: Actor): Pick<ScreeningRow, 'edition' | 'changedBy' | 'changedAt'> {
    return { edition: null, changedBy: me.userId, changedAt: this.clock.now() };
  }

  private async hold(em: EntityManager, id: string): Promise<ScreeningRow> {
    const query = em.createQueryBuilder(ScreeningRow, 'row').where('row.id = :id', { id });
    if (this.db.dialect === 'mariadb') query.setLock('pessimistic_write');
    const row = await query.getOne();
    if (!row) throw notFound();
    return row;
  }

  private async tell(
    em: EntityManager,
    row: ScreeningRow,
    what: string,
    details: Record<string, string>,
  ): Promise<void> {
    const subject = { kind: 'screening-rule', id: row.id } as const;
    const now = { version: row.version, now: JSON.stringify(ruleOf(row)) };
    await this.audit.record(em, {
      action: `screening-rule.${what}`,
      subject,
      details: { ...now, ...details },
    });
    afterCommit(() => this.screening.forget());
  }
}

export function ruleView(row: ScreeningRow): ScreeningRuleView {
  const { version, edition, changedAt } = row;
  return { ...ruleOf(row), version, shipped: edition !== null, changedAt };
}

function taken(id: string): Refusal {
  const words = { zh: `规则编号 ${id} 已存在`, en: `There is a rule ${id} already` };
  return new Refusal('conflict', 'rule-exists', words, {
    fields: [{ field: 'id', code: 'taken', ...words }],
  });
}
