import { bigrams, fold, latinToken, runsOf } from './chinese-text.js';
import type { Needles } from './search.port.js';
import { GROUP_MARK, groupToken, type Synonyms } from './synonyms.js';

/** What one part of a query asks for. */
export type Part =
  | { kind: 'token'; token: string }
  | { kind: 'word'; word: string; last: boolean }
  | { kind: 'phrase'; tokens: string[] }
  | { kind: 'all'; parts: Part[] }
  | { kind: 'any'; parts: Part[] };

/** A query understood once for every engine. */
export interface QueryPlan {
  /** Each must be met in the strict reading. */
  must: Part[];
  /** What is counted when no document meets all. */
  units: Part[];
  /** The strict reading as plain tokens, for engines that know no alternatives. */
  plain: string[];
  needles: Needles;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Signs of a query that are read. */
const LONGEST = 200;

/** Words of a Chinese run; a lone character joins the word before it (电焊|工), lone ones join each other (包|吃|住). */
export function segment(run: string): string[] {
  const out: string[] = [];
  let open = false;
  for (const { segment: word } of words.segment(run)) {
    const single = [...word].length === 1;
    if (out.length && (single || open)) {
      const grow = single || [...(out.at(-1) ?? '')].length === 1;
      if (grow) out.push((out.pop() ?? '') + word);
      else out.push(word);
    } else out.push(word);
    open = single;
  }
  return out;
}

const all = (parts: Part[]): Part => (parts.length === 1 && parts[0] ? parts[0] : { kind: 'all', parts });
const any = (parts: Part[]): Part => (parts.length === 1 && parts[0] ? parts[0] : { kind: 'any', parts });
const tokens = (word: string): Part[] => bigrams(word).map((token) => ({ kind: 'token', token }));

/** One part as plain tokens, a synonym group standing for its words. */
export function plainTokens(part: Part): string[] {
  if (part.kind === 'token') return [part.token];
  if (part.kind === 'word') return [part.word];
  if (part.kind === 'phrase') return part.tokens;
  if (part.kind === 'all') return part.parts.flatMap(plainTokens);
  const group = part.parts.find((p) => p.kind === 'token' && p.token.startsWith(GROUP_MARK));
  return (group ? [group] : part.parts.slice(0, 1)).flatMap(plainTokens);
}

class Planner {
  readonly plan: QueryPlan = { must: [], units: [], plain: [], needles: { han: [], latin: [] } };
  constructor(private readonly synonyms: Synonyms) {}

  /** A Chinese run: its known synonyms first, the rest by dictionary; the whole run as a phrase ranks higher. */
  han(run: string): void {
    const units: Part[] = [];
    let at = 0;
    const met = this.synonyms.meet(run);
    for (const { word, at: from, groups } of met) {
      this.rest(run.slice(at, from), units, met.length > 0);
      units.push(this.synonym(word, groups));
      at = from + word.length;
    }
    this.rest(run.slice(at), units, met.length > 0);
    this.plan.units.push(...this.countable(units));
    const loose = all(units);
    const phrase: Part = { kind: 'phrase', tokens: bigrams(run) };
    this.plan.must.push(run.length > 2 ? any([phrase, loose]) : loose);
    this.plan.needles.han.push(run);
  }

  /** A sequence of Latin words, also read as one: "auto cad", "han gong". */
  latin(sequence: string[], last: boolean): void {
    const parts = sequence.map((word, i) => this.word(word, last && i === sequence.length - 1));
    const joined: Part = { kind: 'word', word: sequence.join(''), last };
    this.plan.must.push(sequence.length > 1 ? any([all(parts), joined]) : all(parts));
    this.plan.units.push(...(sequence.length > 1 ? parts.map((part) => any([part, joined])) : parts));
    this.plan.needles.latin.push(...sequence);
    if (sequence.length > 1) this.plan.needles.latin.push(sequence.join(''));
  }

  private word(word: string, last: boolean): Part {
    const groups = this.synonyms.groupsFor(word);
    this.plan.plain.push(groups[0] === undefined ? word : groupToken(groups[0]));
    for (const group of groups) this.plan.needles.han.push(...this.synonyms.wordsOf(group));
    return any([
      { kind: 'word', word, last },
      ...groups.map((g): Part => ({ kind: 'token', token: groupToken(g) })),
    ]);
  }

  private synonym(word: string, groups: number[]): Part {
    for (const group of groups) this.plan.needles.han.push(...this.synonyms.wordsOf(group));
    this.plan.plain.push(...groups.slice(0, 1).map(groupToken));
    const literal: Part = runsOf(word).every((run) => run.han)
      ? all(tokens(word))
      : { kind: 'phrase', tokens: runsOf(word).map((run) => latinToken(run.text)) };
    return any([literal, ...groups.map((g): Part => ({ kind: 'token', token: groupToken(g) }))]);
  }

  /** What stands between synonyms; a single character there (女 in 女焊工) only ranks, it is not demanded. */
  private rest(text: string, units: Part[], beside: boolean): void {
    if (!text || (beside && [...text].length === 1)) return;
    for (const word of segment(text)) {
      units.push(all(tokens(word)));
      this.plan.plain.push(...bigrams(word));
      this.plan.needles.han.push(word);
    }
  }

  /** One word alone is counted by its pairs of characters. */
  private countable(units: Part[]): Part[] {
    const only = units.length === 1 ? units[0] : undefined;
    return only?.kind === 'all' ? only.parts : units;
  }
}

/** Signs alone cannot be looked for: they find nothing, whereas no words at all find everything. */
export function signsAlone(q: string | undefined, plan: QueryPlan): boolean {
  return plan.must.length === 0 && fold(q ?? '') !== '';
}

/** Reads a query; an empty plan means that there was nothing to look for. */
export function planQuery(q: string, synonyms: Synonyms): QueryPlan {
  const planner = new Planner(synonyms);
  const runs = runsOf(fold(q).slice(0, LONGEST));
  let latin: string[] = [];
  for (const run of runs) {
    if (run.han) {
      if (latin.length) planner.latin(latin, false);
      latin = [];
      planner.han(run.text);
    } else latin.push(latinToken(run.text));
  }
  if (latin.length) planner.latin(latin, true);
  const { plan } = planner;
  plan.needles.han = [...new Set(plan.needles.han)].sort((a, b) => b.length - a.length);
  return plan;
}

const PLANS_KEPT = 500;

/** Plans of what was asked last, not to be written in: whoever narrows a search down, or pages on, asks with the same words. */
export class QueryPlans {
  private readonly kept = new Map<string, QueryPlan>();

  constructor(private readonly synonyms: Synonyms) {}

  of(q: string): QueryPlan {
    let plan = this.kept.get(q);
    if (plan) return plan;
    plan = planQuery(q, this.synonyms);
    if (this.kept.size >= PLANS_KEPT) this.kept.clear();
    if (q.length <= LONGEST) this.kept.set(q, plan);
    return plan;
  }
}
