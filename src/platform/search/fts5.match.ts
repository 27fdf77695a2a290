import type Database from 'better-sqlite3';
import { tablesOf, type Build } from './fts5.schema.js';
import type { Part, QueryPlan } from './query-plan.js';
import { mostWords } from './most-words.js';
import { nearest, slipsAllowed } from './typos.js';

/** Rows that match, best first where they are ranked. */
export interface Matches {
  rows: number[];
  scores: number[];
  /** How many match in all; more than `rows` where the query was too broad to rank each. */
  total: number;
}

const RANKED = 5000;
const SHORTEST_PREFIX = 2;
const SHORTEST_SOUND = 3;
const quote = (token: string): string => `"${token}"`;
const group = (parts: string[], by: string): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(by)})`;

/** Asks one build of the index in FTS5's own language. */
export class Fts5Match {
  private readonly table: string;
  private readonly words: string;
  private readonly written: string;
  private readonly spoken: string;
  private readonly weights: string;

  constructor(
    private readonly db: Database.Database,
    build: Build,
    private readonly broad: number,
  ) {
    const t = tablesOf(build.definition.name, build.generation);
    this.table = t.fts;
    this.words = t.words;
    const weights = build.definition.text.map((field) => field.weight);
    const top = Math.max(...weights);
    const written = build.definition.text.map((_, i) => `t${i}`).join(' ');
    this.written = `{${written}}`;
    this.spoken = `{${written} py}`;
    this.weights = [...weights, top / 2, top, top / 8].join(', ');
  }

  /** The strict reading where any document meets it, else the documents that meet most of the words. */
  match(plan: QueryPlan, ranked: boolean): Matches {
    const strict = this.strict(
      group(
        plan.must.map((part) => this.expression(part)),
        ' AND ',
      ),
      ranked,
    );
    return strict.total > 0 || plan.units.length < 2 ? strict : this.mostWords(plan.units);
  }

  /** Ranks the newest some thousand only, for bm25 costs 5 µs a row; the others follow by age and still count. */
  private strict(expression: string, ranked: boolean): Matches {
    const best = ranked ? this.ranked(expression) : [];
    const rows = best.map((found) => found[0]);
    if (!ranked || rows.length === RANKED)
      for (const row of this.unranked(expression, rows.length)) rows.push(row);
    const total = rows.length > this.broad ? this.count(expression) : rows.length;
    if (rows.length > this.broad) rows.length = this.broad;
    return { rows, scores: best.map((found) => -found[1]), total };
  }

  private ranked(expression: string): [number, number][] {
    const found = this.db
      .prepare(
        `SELECT rowid, bm25(${this.table}, ${this.weights}) FROM ${this.table} WHERE ${this.table} MATCH ?
         ORDER BY rowid DESC LIMIT ${RANKED}`,
      )
      .raw()
      .all(expression) as [number, number][];
    return found.sort((a, b) => a[1] - b[1] || b[0] - a[0]);
  }

  private unranked(expression: string, from: number): number[] {
    return this.db
      .prepare(
        `SELECT rowid FROM ${this.table} WHERE ${this.table} MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?`,
      )
      .pluck()
      .all(expression, Math.max(0, this.broad + 1 - from), from) as number[];
  }

  private mostWords(units: Part[]): Matches {
    const words = units.map((unit) => {
      const { rows, scores, total } = this.strict(this.expression(unit), true);
      return { ids: rows, closeness: scores.map((score) => score / (score + 10)), total };
    });
    const best = mostWords(words, this.count(null));
    return { rows: best.map(([row]) => row), scores: best.map(([, weight]) => weight), total: best.length };
  }

  private count(expression: string | null): number {
    const where = expression === null ? '' : `WHERE ${this.table} MATCH ?`;
    const sql = this.db.prepare(`SELECT count(*) AS n FROM ${this.table} ${where}`);
    return ((expression === null ? sql.get() : sql.get(expression)) as { n: number }).n;
  }

  private expression(part: Part): string {
    if (part.kind === 'token') return quote(part.token);
    if (part.kind === 'phrase') return quote(part.tokens.join(' '));
    if (part.kind === 'word') return this.word(part.word, part.last);
    const inner = part.parts.map((p) => this.expression(p));
    return group(inner, part.kind === 'all' ? ' AND ' : ' OR ');
  }

  /** A Latin word, the beginning of one while it is typed, or its nearest neighbours where nobody wrote it so. */
  private word(word: string, last: boolean): string {
    const where = word.length < SHORTEST_SOUND ? this.written : this.spoken;
    const prefix = last && word.length >= SHORTEST_PREFIX ? `${where} : ${quote(word)}*` : null;
    const asTyped = prefix ? `(${quote(word)} OR ${prefix})` : quote(word);
    if (slipsAllowed(word) === 0 || this.occurs(asTyped)) return asTyped;
    const near = this.neighbours(word);
    return near.length
      ? group([quote(word), ...near.map((w) => `${this.spoken} : ${quote(w)}`)], ' OR ')
      : asTyped;
  }

  private occurs(expression: string): boolean {
    const sql = `SELECT 1 FROM ${this.table} WHERE ${this.table} MATCH ? LIMIT 1`;
    return this.db.prepare(sql).get(expression) !== undefined;
  }

  /** Words are looked for under the first two letters typed, so that a swap at the beginning is forgiven too. */
  private neighbours(word: string): string[] {
    const slack = slipsAllowed(word);
    const known = new Set<string>();
    for (const first of new Set(word.slice(0, 2))) {
      const rows = this.db
        .prepare(
          `SELECT word FROM ${this.words} WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?`,
        )
        .raw()
        .iterate(first, `${first}\u{10ffff}`, word.length - slack, word.length + slack) as Iterable<[string]>;
      for (const [candidate] of rows) known.add(candidate);
    }
    return nearest(word, known);
  }
}
