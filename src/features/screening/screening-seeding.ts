import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { isDuplicate } from '../../platform/db/errors.js';
import { SCREENING_RULES } from './screening-data.js';
import { ScreeningRow } from './screening-row.entity.js';
import { ScreeningService } from './screening.service.js';
import type { ScreeningRule } from './screening.types.js';

/** Brings the shipped rules into the table, each edition of a rule once; what an officer has written stays his. */
@Injectable()
export class ScreeningSeeding implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly screening: ScreeningService,
  ) {}

  /** Another process that starts at the same moment may have been first: its rows are the same. */
  async onModuleInit(): Promise<void> {
    try {
      await this.db.tx((em) => this.bringIn(em, SCREENING_RULES));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    this.screening.forget();
  }

  /** Inside the caller's unit. */
  async bringIn(em: EntityManager, shipped: readonly ScreeningRule[]): Promise<void> {
    const stored = new Map((await em.find(ScreeningRow)).map((row) => [row.id, row]));
    const missing = shipped.filter((rule) => !stored.has(rule.id));
    if (missing.length > 0)
      await em.insert(
        ScreeningRow,
        missing.map((rule) => this.row(rule, 1)),
      );
    for (const rule of shipped) {
      const row = stored.get(rule.id);
      if (!row || row.edition === null || row.edition === edition(rule)) continue;
      const { id, edition: before } = row;
      await em.update(ScreeningRow, { id, edition: before }, this.row(rule, row.version + 1));
    }
  }

  private row(rule: ScreeningRule, version: number): ScreeningRow {
    const origin = { edition: edition(rule), changedBy: null, changedAt: this.clock.now() };
    return { ...rowOf(rule), version, ...origin };
  }
}

/** The columns that a rule fills. */
export function rowOf(
  rule: ScreeningRule,
): Pick<ScreeningRow, 'id' | 'category' | 'level' | 'body' | 'validFrom' | 'validTo'> {
  const { id, category, level, validFrom, validTo, ...rest } = rule;
  const { version: _, ...body } = rest;
  return { id, category, level, body, validFrom, validTo };
}

function edition(rule: ScreeningRule): string {
  return createHash('sha256').update(JSON.stringify(rule)).digest('hex');
}
