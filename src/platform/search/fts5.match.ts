import type Database from 'better-sqlite3';
import { tablesOf, type Build } from './fts5.schema.js';
import type { Part, QueryPlan } from './query-plan.js';
import { mostWords } from './most-words.js';
import { Fts5Words } from './fts5.words.js';
import { slipsAllowed } from './typos.js';

/** Rows that match, best first where they are ranked. */
export interface Matches {
  rows: readonly number[];
  scores: number[];
  /** How many match in all; more than `rows` where the query was too broad to rank each. */
  total: number;
}

const RANKED = 3000;
/** More than any score: who is met in the heaviest field comes first. */
const LEADING = 100;
/** With so many finds nobody asks whether something else was meant. */
const ENOUGH = 10;
const SHORTEST_PREFIX = 2;
const SHORTEST_SOUND = 3;
const quote = (token: string): string => `"${token}"`;
const group = (parts: string[], by: string): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(by)})`;

/** Asks one build of the index in FTS5's own language. */
export class Fts5Match {
  private readonly table: string;
  private readonly words: Fts5Words;
  private readonly leading: string;
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
    this.words = new Fts5Words(db, build);
    const weights = build.definition.text.map((field) => field.weight);
    const top = Math.max(...weights);
    this.leading = `{t${weights.indexOf(top)} heard ini}`;
    const written = build.definition.text.map((_, i) => `t${i}`).join(' ');
    this.written = `{${written}}`;
    this.spoken = `{${written} heard py py_faint}`;
    this.weights = [...weights, top, top / 2, top / 8, top, top / 16, top / 8].join(', ');
  }

  /**
   * Words as they stand; behind few finds also what begins so, then what a slip may have meant. Where no document has
   * all words, those that have most.
   */
  match(plan: QueryPlan, ranked: boolean): Matches {
    let asked = this.all(plan.must, this.whole);
    const found = this.strict(asked, ranked);
    for (const reading of [this.begun, this.meant]) {
      if (found.total >= ENOUGH) return found;
      const wider = this.all(plan.must, reading);
      if (wider !== asked) append(found, this.strict(wider, ranked));
      asked = wider;
    }
    return found.total > 0 || plan.units.length < 2 ? found : this.mostWords(plan.units);
  }

  private all(parts: Part[], word: WordReading): string {
    return group(
      parts.map((part) => this.expression(part, word)),
      ' AND ',
    );
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
    const leading = new Set(this.leadingRows(expression));
    for (const row of found) if (leading.has(row[0])) row[1] -= LEADING;
    return found.sort((a, b) => a[1] - b[1] || b[0] - a[0]);
  }

  /** bm25 prefers short texts so much that a mere alias in one outranks the title of a long one. */
  private leadingRows(expression: string): number[] {
    return this.db
      .prepare(
        `SELECT rowid FROM ${this.table} WHERE ${this.table} MATCH ? ORDER BY rowid DESC LIMIT ${RANKED}`,
      )
      .pluck()
      .all(`${this.leading} : (${expression})`) as number[];
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
      const { rows, scores, total } = this.strict(this.expression(unit, this.meant), true);
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

  private expression(part: Part, word: WordReading): string {
    if (part.kind === 'token') return quote(part.token);
    if (part.kind === 'phrase') return quote(part.tokens.join(' '));
    if (part.kind === 'word') return word(part.word, part.last);
    const inner = part.parts.map((p) => this.expression(p, word));
    return group(inner, part.kind === 'all' ? ' AND ' : ' OR ');
  }

  private readonly whole: WordReading = (word) => quote(word);

  /** Also the beginning of a word, while it is typed. */
  private readonly begun: WordReading = (word, last) => {
    if (!last || word.length < SHORTEST_PREFIX) return quote(word);
    const where = word.length < SHORTEST_SOUND ? this.written : this.spoken;
    return `(${quote(word)} OR ${where} : ${quote(word)}*)`;
  };

  private readonly meant: WordReading = (word, last) => {
    const begun = this.begun(word, last);
    if (slipsAllowed(word) === 0) return begun;
    const meant = this.words.meant(word, this.count(begun));
    const near = meant.map((guess) => `${this.spoken} : ${quote(guess)}`);
    return near.length ? group([begun, ...near], ' OR ') : begun;
  };
}

type WordReading = (word: string, last: boolean) => string;

/** Puts further finds behind what was found already. */
function append(found: Matches, further: Matches): void {
  const known = new Set(found.rows);
  const rows = [...found.rows];
  let least = found.scores.at(-1) ?? Infinity;
  further.rows.forEach((row, i) => {
    if (known.has(row)) return;
    rows.push(row);
    least = Math.min(least, further.scores[i] ?? least);
    if (further.scores.length) found.scores.push(least);
  });
  found.rows = rows;
  found.total += further.total - known.size;
}
