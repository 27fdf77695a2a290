import type { CompiledRule } from './screening.rules.js';
import type { ScreeningInput, ScreeningRule } from './screening.types.js';

type Asked = Pick<ScreeningInput, 'side' | 'publishOn'>;

/** Titles, places, employers and benefits are the same in many postings; what was found out of a text so short is kept. */
const SHORT = 60;
const KEPT = 20_000;

/** Whether a row applies to this kind of posting on this civil day. */
export function ruleApplies(row: ScreeningRule, input: Asked): boolean {
  if (!row.sides.includes(input.side) || input.publishOn < row.validFrom) return false;
  return row.validTo === null || input.publishOn <= row.validTo;
}

/** The rules that apply to one kind of posting on one day. */
export class ActiveRules {
  readonly rows: ReadonlyMap<string, ScreeningRule>;
  private readonly active: readonly CompiledRule[];
  private readonly met = new Map<string, readonly CompiledRule[]>();

  constructor(rules: readonly CompiledRule[], asked: Asked) {
    this.active = rules.filter((rule) => ruleApplies(rule.row, asked));
    this.rows = new Map(this.active.map((rule) => [rule.row.id, rule.row]));
  }

  /** In their order those whose pattern occurs in one of the (normalised) texts. */
  meeting(texts: readonly string[]): readonly CompiledRule[] {
    const met = new Set<CompiledRule>();
    for (const text of texts) for (const rule of this.in(text)) met.add(rule);
    return met.size === 0 ? [] : this.active.filter((rule) => met.has(rule));
  }

  private in(text: string): readonly CompiledRule[] {
    const known = text.length <= SHORT ? this.met.get(text) : undefined;
    if (known) return known;
    const found = this.active.filter(({ pattern }) => pattern !== null && text.search(pattern) >= 0);
    if (text.length <= SHORT) {
      if (this.met.size >= KEPT) this.met.clear();
      this.met.set(text, found);
    }
    return found;
  }
}

const books = new WeakMap<readonly CompiledRule[], Map<string, ActiveRules>>();

/** Worked out once for each list of rules, side and day. */
export function activeRules(rules: readonly CompiledRule[], { side, publishOn }: Asked): ActiveRules {
  let book = books.get(rules);
  if (!book) books.set(rules, (book = new Map()));
  const key = `${side} ${publishOn}`;
  let active = book.get(key);
  if (!active) book.set(key, (active = new ActiveRules(rules, { side, publishOn })));
  return active;
}
