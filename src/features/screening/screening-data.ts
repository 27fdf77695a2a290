import { readFileSync } from 'node:fs';
import { initialRuleRows } from '../reference/rule-kinds.js';
import { compileRule } from './screening.rules.js';
import type { ScreeningFacts } from './screening-facts.js';
import type { WordLists } from './screening-pattern.js';
import type { ScreeningRule } from './screening.types.js';

interface RuleBook {
  words: WordLists;
  rules: ScreeningRule[];
}

const BOOK = new URL('./data/screening-rules.json', import.meta.url);
const book = JSON.parse(readFileSync(BOOK, 'utf8')) as RuleBook;

/** Word lists that `<name>` in a pattern stands for. */
export const SCREENING_WORDS: WordLists = book.words;
/** The rule book that a fresh installation starts with. */
export const SCREENING_RULES: readonly ScreeningRule[] = book.rules;
/** The law's dated numbers that a fresh installation starts with. */
export const SCREENING_FACTS: ScreeningFacts = initialRuleRows();

/** Compiles rows with the shipped word lists; throws on the first row that is unsafe. */
export function compileRules(rows: readonly ScreeningRule[]): ReturnType<typeof compileRule>[] {
  return rows.map((row) => compileRule(row, SCREENING_WORDS));
}
