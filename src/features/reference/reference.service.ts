import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import type { DatedRule } from './dated-rules.js';
import { FreshCopy } from './fresh-copy.js';
import { RuleRow } from './rule-row.entity.js';

/** The numbers of law as dated rows, for whoever has to apply them. */
@Injectable()
export class ReferenceService {
  private readonly rows = new FreshCopy(() => this.load());

  constructor(private readonly db: Db) {}

  /** Every row, as of at most two seconds ago; what this process has changed is seen at once. */
  rules(): Promise<readonly DatedRule[]> {
    return this.rows.get();
  }

  /** Has the next reader read anew: a row was added or changed here. */
  forget(): void {
    this.rows.drop();
  }

  private async load(): Promise<readonly DatedRule[]> {
    const rows = await this.db.read((em) => em.find(RuleRow, { order: { kind: 'ASC', validFrom: 'ASC' } }));
    return rows.map(datedRule);
  }
}

export function datedRule(row: RuleRow): DatedRule {
  const { kind, region, validFrom, validTo, value, source, unconfirmed, disabled } = row;
  return { kind, region, validFrom, validTo, value, source, unconfirmed, disabled };
}
