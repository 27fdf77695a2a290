import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Db } from '../../platform/db/db.js';
import type { DatedRule } from './dated-rules.js';
import { FreshCopy } from './fresh-copy.js';
import { RuleRow } from './rule-row.entity.js';

/** The rows, and the sum of their versions: no change leaves it as it was. */
export interface DatedRules {
  stamp: number;
  rules: readonly DatedRule[];
}

/** The numbers of law as dated rows, for whoever has to apply them. */
@Injectable()
export class ReferenceService {
  private readonly rows = new FreshCopy<DatedRules>(() => this.load());

  constructor(private readonly db: Db) {}

  /** Every row, as of at most two seconds ago; what this process has changed is seen at once. */
  async rules(): Promise<readonly DatedRule[]> {
    return (await this.rows.get()).rules;
  }

  /** The same with their stamp, for who applies them later and asks {@link stampIn} then whether they still hold. */
  stamped(): Promise<DatedRules> {
    return this.rows.get();
  }

  /** The stamp as the open unit sees it. */
  async stampIn(em: EntityManager): Promise<number> {
    const sql = 'SELECT SUM(version) AS stamp FROM rule_rows';
    const [row] = await em.query<{ stamp: number | null }[]>(sql);
    return Number(row?.stamp ?? 0);
  }

  /** Has the next reader read anew: a row was added or changed here. */
  forget(): void {
    this.rows.drop();
  }

  private async load(): Promise<DatedRules> {
    const rows = await this.db.read((em) => em.find(RuleRow, { order: { kind: 'ASC', validFrom: 'ASC' } }));
    const stamp = rows.reduce((sum, { version }) => sum + version, 0);
    return { stamp, rules: rows.map(datedRule) };
  }
}

export function datedRule(row: RuleRow): DatedRule {
  const { kind, region, validFrom, validTo, value, source, unconfirmed, disabled } = row;
  return { kind, region, validFrom, validTo, value, source, unconfirmed, disabled };
}
