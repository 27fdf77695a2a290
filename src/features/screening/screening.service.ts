import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Db } from '../../platform/db/db.js';
import type { DatedRule } from '../reference/dated-rules.js';
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

/** All by which postings are judged at a time, for who judges many; `stamp` tells one state from every other. */
export interface ScreeningLaw {
  stamp: string;
  rules: readonly CompiledRule[];
  numbers: readonly DatedRule[];
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

  /** The rules and numbers as of at most two seconds ago. */
  async law(): Promise<ScreeningLaw> {
    const { stamp, rules } = await this.book.get();
    const numbers = await this.reference.stamped();
    return { stamp: `${stamp}:${numbers.stamp}`, rules, numbers: numbers.rules };
  }

  /** Whether that law is still the one in force, as the open unit sees it; where it is not, the next reader reads anew. */
  async stands(em: EntityManager, { stamp }: Pick<ScreeningLaw, 'stamp'>): Promise<boolean> {
    const now = `${await stampIn(em)}:${await this.reference.stampIn(em)}`;
    if (now === stamp) return true;
    this.forget();
    this.reference.forget();
    return false;
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
      const stamp = await stampIn(em);
      if (before?.stamp === stamp) return before;
      const rows = await em.find(ScreeningRow, { order: { id: 'ASC' } });
      return { stamp, rules: compileRules(rows.map(ruleOf)) };
    });
  }
}

async function stampIn(em: EntityManager): Promise<number> {
  const sql = 'SELECT SUM(version) AS stamp FROM screening_rules';
  const [row] = await em.query<{ stamp: number | null }[]>(sql);
  return Number(row?.stamp ?? 0);
}

/** The row as the screener reads it. */
export function ruleOf(row: ScreeningRow): ScreeningRule {
  const { id, version, category, level, body, validFrom, validTo } = row;
  return { ...body, id, version, category, level, validFrom, validTo };
}
