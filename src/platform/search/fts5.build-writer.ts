import type Database from 'better-sqlite3';
import { documentText, type ReadText, suggestedOf, textsOf } from './document-text.js';
import { type Build, SOUNDS, tablesOf } from './fts5.schema.js';
import type { IndexDefinition, SearchDocument } from './search.port.js';
import { Synonyms } from './synonyms.js';

/** Facet values and numbers of a row, as the reader's columns load them. */
export interface RowData {
  facets: string[][];
  numbers: (number | null)[];
}

/** Numeric fields of a definition, each once. */
export const numericFields = (definition: IndexDefinition): string[] => [
  ...new Set([...definition.ranges, ...definition.sorts, definition.defaultSort.field]),
];

function rowData(definition: IndexDefinition, { fields }: SearchDocument): RowData {
  const number = (name: string): number | null => {
    const value = fields[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  return {
    facets: definition.facets.map((facet) => [...new Set(textsOf(fields[facet.name]))]),
    numbers: numericFields(definition).map(number),
  };
}

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Writes one build; callers hold the transaction. */
export class BuildWriter {
  private readonly synonyms: Synonyms;
  private readonly knownWords = new Set<string>();
  private knownTexts = new WeakSet<ReadText>();
  private readonly statements: ReturnType<BuildWriter['prepare']>;
  private stamp = 0;

  constructor(
    private readonly db: Database.Database,
    readonly build: Build,
  ) {
    this.synonyms = new Synonyms(build.definition.synonyms);
    this.statements = this.prepare();
    this.catchUp();
  }

  /** Other processes may have written since: readers look only for stamps above the last that they saw. */
  catchUp(): void {
    this.stamp = (this.statements.maxStamp.get() as { stamp: number | null }).stamp ?? 0;
  }

  /** A unit was undone, and the words that it had learned with it. */
  undone(): void {
    this.knownWords.clear();
    this.knownTexts = new WeakSet();
  }

  private prepare() {
    const t = tablesOf(this.build.definition.name, this.build.generation);
    const columns = ['rowid', ...this.build.definition.text.map((_, i) => `t${i}`), ...SOUNDS];
    const marks = columns.map(() => '?').join(', ');
    const sql = (text: string) => this.db.prepare(text);
    return {
      maxStamp: sql(`SELECT max(stamp) AS stamp FROM ${t.rows}`),
      row: sql(`SELECT row FROM ${t.rows} WHERE id = ?`),
      insertRow: sql(`INSERT INTO ${t.rows} (id, version, stamp, data) VALUES (?, ?, ?, ?)`),
      updateRow: sql(`UPDATE ${t.rows} SET version = ?, stamp = ?, data = ? WHERE row = ?`),
      forget: sql(`UPDATE ${t.rows} SET id = NULL, version = 0, stamp = ?, data = NULL WHERE row = ?`),
      unindex: sql(`DELETE FROM ${t.fts} WHERE rowid = ?`),
      index: sql(`INSERT INTO ${t.fts} (${columns.join(', ')}) VALUES (${marks})`),
      source: sql(`INSERT OR REPLACE INTO ${t.sources} (row, body) VALUES (?, ?)`),
      unsource: sql(`DELETE FROM ${t.sources} WHERE row = ?`),
      word: sql(`INSERT OR IGNORE INTO ${t.words} (word) VALUES (?)`),
    };
  }

  put(document: SearchDocument): void {
    const s = this.statements;
    const data = JSON.stringify(rowData(this.build.definition, document));
    const old = s.row.get(document.id) as { row: number } | undefined;
    const row =
      old?.row ?? Number(s.insertRow.run(document.id, document.version, ++this.stamp, data).lastInsertRowid);
    if (old) {
      s.updateRow.run(document.version, ++this.stamp, data, row);
      s.unindex.run(row);
    }
    const text = documentText(this.build.definition, this.synonyms, document);
    const { fields, heard, pinyin, faint, initials, aside, inner } = text;
    const words = fields.map((texts) => texts.map(({ joined }) => joined).join(' '));
    const sounds = [heard, pinyin, faint, initials, aside, inner].map((tokens) => tokens.join(' '));
    s.index.run(row, ...words, ...sounds);
    s.source.run(row, JSON.stringify(suggestedOf(this.build.definition, document)));
    for (const texts of fields) for (const text of texts) this.learnText(text);
    for (const tokens of [heard, pinyin, faint]) for (const token of tokens) this.learn(token);
  }

  drop(id: string): void {
    const s = this.statements;
    const old = s.row.get(id) as { row: number } | undefined;
    if (!old) return;
    s.forget.run(++this.stamp, old.row);
    s.unindex.run(old.row);
    s.unsource.run(old.row);
  }

  private learnText(text: ReadText): void {
    if (this.knownTexts.has(text)) return;
    this.knownTexts.add(text);
    for (const token of text.tokens) this.learn(token);
  }

  private learn(token: string): void {
    if (token.length < 3 || !isLatin(token.charCodeAt(0)) || this.knownWords.has(token)) return;
    this.statements.word.run(token);
    this.knownWords.add(token);
  }
}
