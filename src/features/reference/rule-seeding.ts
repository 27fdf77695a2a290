import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { isDuplicate } from '../../platform/db/errors.js';
import { type DatedRule, overlapping } from './dated-rules.js';
import { datedRule, ReferenceService } from './reference.service.js';
import { initialRuleRows } from './rule-kinds.js';
import { RuleRow } from './rule-row.entity.js';

/** Enters the rows that come with the software where they are missing; what stands, an officer's above all, stays as it is. */
@Injectable()
export class RuleSeeding implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly reference: ReferenceService,
  ) {}

  /** Another process that starts at the same moment may have been first: its rows are the same. */
  async onModuleInit(): Promise<void> {
    try {
      await this.enterMissing();
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    this.reference.forget();
  }

  private enterMissing(): Promise<void> {
    return this.db.tx(async (em) => {
      const stored = await em.find(RuleRow);
      const known = new Set(stored.map((row) => row.id));
      const standing = stored.map(datedRule);
      const missing = initialRuleRows().filter(
        (row) => !known.has(seedId(row)) && overlapping(standing, row).length === 0,
      );
      if (missing.length > 0)
        await em.insert(
          RuleRow,
          missing.map((row) => this.asRow(row)),
        );
    });
  }

  private asRow(row: DatedRule): RuleRow {
    const { unconfirmed = false, disabled = false } = row;
    const origin = { enteredBy: null, enteredAt: this.clock.now() };
    return {
      ...row,
      value: row.value as object,
      id: seedId(row),
      version: 1,
      unconfirmed,
      disabled,
      ...origin,
    };
  }
}

/** The same row has the same id in every installation, so that it is entered once and never after an officer has closed it. */
function seedId({ kind, region, validFrom }: DatedRule): string {
  const hex = createHash('sha256').update(`rule ${kind} ${region} ${validFrom}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
