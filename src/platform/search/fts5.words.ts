import type Database from 'better-sqlite3';
import { tablesOf, type Build } from './fts5.schema.js';
import { likeliest, meanings } from './slips.js';
import { nearest, slipsAllowed } from './typos.js';

const LONGEST = 30;

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
    const guesses = likeliest(meanings(word), holding, (guess) => this.count.get(guess)?.doc ?? 0);
    return guesses.length > 0 || holding > 0 ? guesses : this.further(word);
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
