import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import { FreshCopy } from '../reference/fresh-copy.js';
import { ReferenceService } from '../reference/reference.service.js';
import { compileRules } from './screening-data.js';
import { ScreeningRow } from './screening-row.entity.js';
import { type CompiledRule, screen } from './screening.rules.js';
import type { Finding, ScreeningInput, ScreeningRule } from './screening.types.js';

export type { Finding, ScreeningInput, ScreeningLevel } from './screening.types.js';

interface Book {
  /** The sum of the rows' versions: no change leaves it as it was. */
  stamp: number;
  rules: CompiledRule[];
}

/** Screens postings by the rule rows in force. */
@Injectable()
export class ScreeningService {
  private readonly book = new FreshCopy<Book>((before) => this.load(before));

  constructor(
    private readonly db: Db,
    private readonly reference: ReferenceService,
  ) {}

  /** What the rules and numbers of the day have against a posting, in reading order; changes count within two seconds. */
  async findings(input: ScreeningInput): Promise<Finding[]> {
    const { rules } = await this.book.get();
    return screen(input, rules, await this.reference.rules());
  }

  /** What one draft rule, and it alone, would find. */
  async tryOut(rule: CompiledRule, input: ScreeningInput): Promise<Finding[]> {
    return screen(input, [rule], await this.reference.rules());
  }

  /** Has the next reader look for changes: a rule was changed here. */
  forget(): void {
    this.book.drop();
  }

  /** Compiling is the dear part, so it is done once for each state of the table. */
  private load(before: Book | null): Promise<Book> {
    return this.db.read(async (em) => {
      const [row] = await em.query<{ stamp: number | null }[]>(
        'SELECT SUM(version) AS stamp FROM screening_rules',
      );
      const stamp = Number(row?.stamp ?? 0);
      if (before?.stamp === stamp) return before;
      const rows = await em.find(ScreeningRow, { order: { id: 'ASC' } });
      return { stamp, rules: compileRules(rows.map(ruleOf)) };
    });
  }
}

/** The row as the screener reads it. */
export function ruleOf(row: ScreeningRow): ScreeningRule {
  const { id, version, category, level, body, validFrom, validTo } = row;
  return { ...body, id, version, category, level, validFrom, validTo };
}
