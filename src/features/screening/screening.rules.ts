import { activeRules } from './screening-active.js';
import { isNegated } from './screening-negation.js';
import { findOwn } from './screening-own.js';
import { measureFields } from './screening-numbers.js';
import { measureText } from './screening-measures.js';
import { expandPattern, patternFault } from './screening-pattern.js';
import { numbersOn, type ScreeningFacts } from './screening-facts.js';
import { findingAt } from './screening-finding.js';
import { normalise } from './screening-text.js';
import type { WordLists } from './screening-pattern.js';
import type { ScreenedField } from './screening-finding.js';
import type { Finding, ScreeningInput, ScreeningLevel, ScreeningRule } from './screening.types.js';

/** A rule row whose patterns were checked and made ready; reuse it, compiling is the dear part. */
export interface CompiledRule {
  row: ScreeningRule;
  pattern: RegExp | null;
  exception: RegExp | null;
  requires: RegExp | null;
  lawful: RegExp | null;
}

const SEVERITY: Record<ScreeningLevel, number> = { block: 3, review: 2, warn: 1 };

/** Every fault of a rule row's patterns, by list and place; an empty list means that compileRule accepts it. */
export function ruleFaults(row: ScreeningRule, words: WordLists): string[] {
  const faults: string[] = [];
  for (const list of ['patterns', 'exceptions', 'requires', 'lawful'] as const) {
    row[list].forEach((source, i) => {
      const fault = patternFault(source, words);
      if (fault) faults.push(`${list}[${i}]: ${fault}`);
    });
  }
  return faults;
}

/** Makes a row ready for screening; throws with all faults when a pattern is unsafe or broken. */
export function compileRule(row: ScreeningRule, words: WordLists): CompiledRule {
  const faults = ruleFaults(row, words);
  if (faults.length > 0) throw new Error(`rule ${row.id}: ${faults.join('; ')}`);
  const join = (sources: readonly string[]): RegExp | null =>
    sources.length > 0
      ? new RegExp(sources.map((s) => `(?:${expandPattern(s, words)})`).join('|'), 'g')
      : null;
  return {
    row,
    pattern: join(row.patterns),
    exception: join(row.exceptions),
    requires: join(row.requires),
    lawful: join(row.lawful),
  };
}

/**
 * Reads title, description, requirements and the structured fields of a posting and says what may not stand
 * there. Pure: same posting, rules and facts, same findings, in the order in which they are read.
 */
export function screen(
  input: ScreeningInput,
  rules: readonly CompiledRule[],
  facts: ScreeningFacts,
): Finding[] {
  const fields = readFields(input);
  const texts = fields.map((field) => field.normalised.text);
  const active = activeRules(rules, input);
  const findings = active.meeting(texts).flatMap((rule) => {
    if (rule.requires && !occurs(rule.requires, texts)) return [];
    const found = fields.flatMap((field) => searchField(rule, field));
    return found.length > 0 && rule.lawful && rule.row.exceptionLevel && occurs(rule.lawful, texts)
      ? found.map((finding) => ({ ...finding, level: rule.row.exceptionLevel! }))
      : found;
  });
  const { rows } = active;
  findings.push(...findOwn(input, fields, rows));
  const measured = [...measureText(input, fields, rows, facts), ...measureFields(input, rows, facts)];
  const numbers = measured.length > 0 ? numbersOn(facts, input.region, input.publishOn) : '';
  findings.push(...measured.map((one) => ({ ...one, edition: `${one.edition}:${numbers}` })));
  if (findings.length === 0) return [];
  return inReadingOrder(
    strongest(findings),
    fields.map(({ name }) => name),
  );
}

/** Words as the screener reads them: what it reads alike is alike here. */
export function reading(text: string): string {
  return normalise(text).text;
}

function readFields(input: ScreeningInput): ScreenedField[] {
  const { title, description, requirements, workingConditions, others } = input;
  const words = Object.entries({ title, description, requirements, workingConditions, ...others });
  return words.flatMap(([name, original]) => {
    return original ? [{ name, original, normalised: normalise(original) }] : [];
  });
}

/** Most rules find nothing in most texts, and `matchAll` alone costs as much as the search: it copies the pattern. */
function occurs(pattern: RegExp, texts: readonly string[]): boolean {
  return texts.some((text) => text.search(pattern) >= 0);
}

function searchField(rule: CompiledRule, field: ScreenedField): Finding[] {
  const { text } = field.normalised;
  if (!occurs(rule.pattern!, [text])) return [];
  const matches = [...text.matchAll(rule.pattern!)].filter((m) => m[0].length > 0);
  if (matches.length === 0) return [];
  const allowed = rule.exception
    ? [...text.matchAll(rule.exception)].map((m) => [m.index, m.index + m[0].length] as const)
    : [];
  return matches.flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (allowed.some(([from, to]) => from < end && start < to)) return [];
    if (rule.row.negatable && isNegated(text, start, end)) return [];
    return [findingAt(rule.row, field, start, end)];
  });
}

/** Of overlapping findings of one category in one field the gravest stays, then the longest. */
function strongest(findings: readonly Finding[]): Finding[] {
  const ranked = [...findings].sort(
    (a, b) => SEVERITY[b.level] - SEVERITY[a.level] || b.end - b.start - (a.end - a.start),
  );
  // Characters that are taken, and no list of rivals: a text may be nothing but findings, thousands of them.
  const taken = new Map<string, Set<number>>();
  const kept = new Set<Finding>();
  for (const one of ranked) {
    const key = `${one.field} ${one.category}`;
    const places = taken.get(key) ?? new Set();
    const own = Array.from({ length: one.end - one.start }, (_, at) => one.start + at);
    if (own.some((at) => places.has(at))) continue;
    own.forEach((at) => places.add(at));
    taken.set(key, places);
    kept.add(one);
  }
  return findings.filter((one) => kept.has(one));
}

function inReadingOrder(findings: Finding[], rank: readonly string[]): Finding[] {
  const place = (f: Finding): number => (rank.includes(f.field) ? rank.indexOf(f.field) : rank.length);
  return findings.sort((a, b) => place(a) - place(b) || (a.field === b.field ? a.start - b.start : 0));
}
