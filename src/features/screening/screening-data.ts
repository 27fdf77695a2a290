import { readFileSync } from 'node:fs';
import { compileRule } from './screening.rules.js';
import type { WordLists } from './screening-pattern.js';
import type { ScreeningFacts, ScreeningRule } from './screening.types.js';

interface RuleBook {
  words: WordLists;
  rules: ScreeningRule[];
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8'));
}

const book = readJson('screening-rules.json') as RuleBook;

/** Word lists that `<name>` in a pattern stands for. */
export const SCREENING_WORDS: WordLists = book.words;
/** The rule book that a fresh installation starts with. */
export const SCREENING_RULES: readonly ScreeningRule[] = book.rules;
/** The law's dated numbers that a fresh installation starts with. */
export const SCREENING_FACTS = readJson('screening-facts.json') as ScreeningFacts;

/** Compiles rows with the shipped word lists; throws on the first row that is unsafe. */
export function compileRules(rows: readonly ScreeningRule[]): ReturnType<typeof compileRule>[] {
  return rows.map((row) => compileRule(row, SCREENING_WORDS));
}
