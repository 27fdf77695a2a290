import type Database from 'better-sqlite3';
import { tablesOf, type Build } from './fts5.schema.js';
import { meanings } from './slips.js';
import { nearest, slipsAllowed } from './typos.js';

/** A slip must be made up for by so many times more documents: a factor of ten each. */
const TIMES_A_SLIP = Math.log(10);
/** So many show that a word is no accident; more say nothing about what was meant. */
const WELL_KNOWN = 30;
const MOST_GUESSES = 3;
const LONGEST = 30;
const NEAR_THE_BEST = 1;

/** Which Latin words the documents hold, and which of them a mistyped one may have meant. */
export class Fts5Words {
  private readonly table: string;
  private readonly count: Database.Statement<[string], { doc: number }>;

  constructor(
    private readonly db: Database.Database,
    build: Build,
  ) {
    const { fts, words } = tablesOf(build.definition.name, build.generation);
    this.table = words;
    const vocabulary = `${fts}_vocabulary`;
    db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${vocabulary} USING fts5vocab(main, ${fts}, row)`);
    this.count = db.prepare(`SELECT doc FROM temp.${vocabulary} WHERE term = ?`);
  }

  /**
   * What a word that so many documents hold may have meant, the likeliest first: by how small the slip is and how
   * many documents hold what was meant.
   */
  meant(word: string, holding: number): string[] {
    if (slipsAllowed(word) === 0 || word.length > LONGEST) return [];
    const enough = Math.log(Math.max(holding, 0.1));
    const guesses: { guess: string; score: number }[] = [];
    for (const [guess, cost] of meanings(word)) {
      const documents = this.count.get(guess)?.doc ?? 0;
      const score = Math.log(Math.min(documents, WELL_KNOWN)) - cost * TIMES_A_SLIP;
      if (documents > 0 && (holding === 0 || score > enough)) guesses.push({ guess, score });
    }
    if (guesses.length === 0) return holding === 0 ? this.further(word) : [];
    guesses.sort((a, b) => b.score - a.score);
    const best = guesses[0]?.score ?? 0;
    return guesses
      .filter(({ score }) => best - score <= NEAR_THE_BEST)
      .slice(0, MOST_GUESSES)
      .map(({ guess }) => guess);
  }

  /** Two slips away: looked for under the first two letters typed, so that a swap at the beginning is forgiven too. */
  private further(word: string): string[] {
    const slack = slipsAllowed(word);
    const known = new Set<string>();
    for (const first of new Set(word.slice(0, 2))) {
      const rows = this.db
        .prepare(
          `SELECT word FROM ${this.table} WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?`,
        )
        .raw()
        .iterate(first, `${first}\u{10ffff}`, word.length - slack, word.length + slack) as Iterable<[string]>;
      for (const [candidate] of rows) known.add(candidate);
    }
    return nearest(word, known);
  }
}
