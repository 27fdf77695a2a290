import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { addDays, dayInWords } from '../../platform/clock/civil-day.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { afterCommit } from '../../platform/db/unit.js';
import { EventLog } from '../../platform/events/event-log.js';
import { invalid, notFound, Refusal } from '../../platform/http/refusal.js';
import { overlapping } from './dated-rules.js';
import { datedRule, ReferenceService } from './reference.service.js';
import { ruleEvents } from './reference.events.js';
import { RuleRow } from './rule-row.entity.js';
import { readValue, type SentValue } from './rule-shapes.rules.js';
import type { NewRule } from './rules.dto.js';

/** Officers keep the numbers of law up to date: rows are added and ended, never overwritten, so that every day keeps its own. */
@Injectable()
export class RuleRowsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly audit: AuditLog,
    private readonly reference: ReferenceService,
  ) {}

  /** A new row; the open row before it ends on the day before, any other overlap is refused. */
  add(me: Actor, input: NewRule): Promise<RuleRow> {
    const row = this.row(me, input);
    return this.db.tx(async (em) => {
      const standing = await this.hold(em, row.kind);
      await this.makeRoom(em, standing, row);
      await em.insert(RuleRow, row);
      await this.tell(em, row, 'added', { source: row.source, value: JSON.stringify(row.value) });
      return row;
    });
  }

  /** Takes a row that should not have been entered out of use; it stays to be read. */
  withdraw(id: string, reason: string): Promise<RuleRow> {
    return this.db.tx(async (em) => {
      const found = await em.findOneBy(RuleRow, { id });
      const row = found && (await this.hold(em, found.kind)).find((one) => one.id === id);
      if (!row) throw notFound();
      if (row.disabled) throw alreadyWithdrawn();
      await this.change(em, row, { disabled: true });
      await this.tell(em, row, 'withdrawn', { reason });
      return row;
    });
  }

  private row(me: Actor, input: NewRule): RuleRow {
    const { kind, region, validFrom, validTo = null, source, unconfirmed = false } = input;
    if (validTo !== null && validTo < validFrom) throw invalid(endsBeforeItBegins());
    const read = readValue(kind, { ...input.value } as SentValue);
    if ('faults' in read) throw invalid(...read.faults);
    const origin = { enteredBy: me.userId, enteredAt: this.clock.now() };
    const facts = { kind, region, validFrom, validTo, value: read.value, source, unconfirmed };
    return { id: uuid(), version: 1, ...facts, disabled: false, ...origin };
  }

  /** All rows of a kind, held to the unit's end: two officers cannot enter the same days at once. */
  private hold(em: EntityManager, kind: string): Promise<RuleRow[]> {
    const query = em.createQueryBuilder(RuleRow, 'row').where('row.kind = :kind', { kind });
    if (this.db.dialect === 'mariadb') query.setLock('pessimistic_write');
    return query.getMany();
  }

  private async makeRoom(em: EntityManager, standing: RuleRow[], fresh: RuleRow): Promise<void> {
    const rivals = standing.filter((row) => overlapping([datedRule(row)], datedRule(fresh)).length > 0);
    const [before] = rivals;
    if (!before) return;
    const follows = rivals.length === 1 && before.validTo === null && before.validFrom < fresh.validFrom;
    if (!follows) throw overlap(rivals);
    await this.change(em, before, { validTo: addDays(fresh.validFrom, -1) });
    await this.tell(em, before, 'ended', { validTo: before.validTo, successor: fresh.id });
  }

  private async change(em: EntityManager, row: RuleRow, values: Partial<RuleRow>): Promise<void> {
    Object.assign(row, values, { version: row.version + 1 });
    await em.update(RuleRow, { id: row.id }, { ...values, version: row.version });
  }

  private async tell(
    em: EntityManager,
    row: RuleRow,
    what: keyof typeof ruleEvents,
    details: Record<string, string | null>,
  ): Promise<void> {
    const { id, version, kind, region, validFrom } = row;
    const subject = { kind: 'rule', id } as const;
    await this.audit.record(em, {
      action: `rule.${what}`,
      subject,
      details: { kind, region, validFrom, ...details },
    });
    await this.events.append(em, { type: ruleEvents[what], subject, version, topics: ['role:officer'] });
    afterCommit(() => this.reference.forget());
  }
}

function endsBeforeItBegins(): { field: string; code: string; zh: string; en: string } {
  return { field: 'validTo', code: 'range', zh: '不能早于起始日', en: 'is before the first day' };
}

function alreadyWithdrawn(): Refusal {
  const words = { zh: '该规则已停用', en: 'This rule is out of use already' };
  return new Refusal('conflict', 'rule-withdrawn', words);
}

function overlap(rivals: RuleRow[]): Refusal {
  const [first] = rivals;
  const [from, to] = [first?.validFrom, first?.validTo].map((day) => (day ? dayInWords(day) : undefined));
  const words = {
    zh: `与已有规则的有效期重叠（${from?.zh ?? ''} 至 ${to?.zh ?? '长期'}）`,
    en: `Overlaps a rule that stands already (${from?.en ?? ''} to ${to?.en ?? 'no end'})`,
  };
  const fields = [{ field: 'validFrom', code: 'overlap', ...words }];
  return new Refusal('conflict', 'rule-overlap', words, {
    fields,
    details: { rules: rivals.map((row) => row.id) },
  });
}
