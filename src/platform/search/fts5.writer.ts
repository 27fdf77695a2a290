import type Database from 'better-sqlite3';
import { fingerprint } from './fingerprint.js';
import { documentText, type ReadText, suggestedOf, textsOf } from './document-text.js';
import { mergeLater, mergeSome } from './fts5.merging.js';
import { createBuild, dropOtherBuilds, SOUNDS, tablesOf, type Build } from './fts5.schema.js';
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

/** A rebuild goes on within milliseconds. */
const LEFT_AFTER_S = 120;

/** Writes one build; callers hold the transaction. */
class BuildWriter {
  private readonly synonyms: Synonyms;
  private readonly knownWords = new Set<string>();
  private readonly knownTexts = new WeakSet<ReadText>();
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

/** The writing side of the file: puts and drops go to the live build and to one that is being made. */
export class Fts5Writer {
  private readonly live = new Map<string, BuildWriter>();
  private readonly making = new Map<string, { writer: BuildWriter; touched: Set<string> }>();

  /** What the file says of an index, for all who share it. */
  private readonly entry: Database.Statement<[string], { generation: number; fingerprint: string }>;

  constructor(private readonly db: Database.Database) {
    this.entry = db.prepare('SELECT generation, fingerprint FROM indexes WHERE name = ?');
  }

  open(definition: IndexDefinition): { fresh: boolean } {
    const print = fingerprint(definition);
    const known = this.entry.get(definition.name);
    const usable = known?.fingerprint === print;
    const live = this.live.get(definition.name)?.build;
    if (usable && live?.generation === known.generation) return { fresh: this.isEmpty(live) };
    const build = { definition, generation: usable ? known.generation : (known?.generation ?? 0) + 1 };
    // What another process may be building beside it is left alone: see dropLeftOvers.
    if (!usable) this.begin(build, print);
    else mergeLater(this.db, tablesOf(definition.name, build.generation).fts);
    this.live.set(definition.name, new BuildWriter(this.db, build));
    this.making.delete(definition.name);
    return { fresh: this.isEmpty(build) };
  }

  private begin(build: Build, print: string): void {
    this.db
      .transaction(() => {
        dropOtherBuilds(this.db, build.definition.name, -1);
        createBuild(this.db, build);
        this.enter(build, print);
      })
      .immediate();
  }

  private isEmpty({ definition, generation }: Build): boolean {
    const { rows } = tablesOf(definition.name, generation);
    return this.db.prepare(`SELECT 1 FROM ${rows} WHERE id IS NOT NULL LIMIT 1`).get() === undefined;
  }

  put(index: string, documents: SearchDocument[]): void {
    const making = this.making.get(index);
    this.alone(index, (live) => {
      for (const document of documents) {
        live.put(document);
        making?.writer.put(document);
        making?.touched.add(document.id);
      }
    });
  }

  drop(index: string, ids: string[]): void {
    const making = this.making.get(index);
    this.alone(index, (live) => {
      for (const id of ids) {
        live.drop(id);
        making?.writer.drop(id);
        making?.touched.add(id);
      }
    });
  }

  beginRebuild(index: string): void {
    if (this.making.has(index)) throw new Error(`index ${index} is being rebuilt already`);
    const { definition, generation } = this.writer(index).build;
    const build = { definition, generation: generation + 1 };
    dropOtherBuilds(this.db, index, generation);
    createBuild(this.db, build);
    this.touch(index);
    this.making.set(index, { writer: new BuildWriter(this.db, build), touched: new Set() });
  }

  /** What was put or dropped since the rebuild began is newer than what the rebuild brings. */
  addToRebuild(index: string, documents: SearchDocument[]): void {
    const making = this.making.get(index);
    if (!making) throw new Error(`index ${index} is not being rebuilt`);
    this.db.transaction(() => {
      for (const document of documents) if (!making.touched.has(document.id)) making.writer.put(document);
      this.touch(index);
    })();
  }

  finishRebuild(index: string): void {
    const making = this.making.get(index);
    if (!making) throw new Error(`index ${index} is not being rebuilt`);
    const { build } = making.writer;
    this.db.transaction(() => this.enter(build, fingerprint(build.definition)))();
    this.live.set(index, making.writer);
    this.making.delete(index);
    dropOtherBuilds(this.db, index, build.generation);
  }

  abandonRebuild(index: string): void {
    if (!this.making.delete(index)) return;
    dropOtherBuilds(this.db, index, this.writer(index).build.generation);
  }

  /** Merges a little of what writes have left unmerged, of one index at a time; says whether there may be more. */
  merge(): boolean {
    const builds = [...this.live.values(), ...[...this.making.values()].map(({ writer }) => writer)];
    return builds.some(({ build }) =>
      mergeSome(this.db, tablesOf(build.definition.name, build.generation).fts),
    );
  }

  /** Removes rebuilds that were cut short: those that nobody, in whatever process, has gone on with for minutes. */
  dropLeftOvers(): void {
    const idle = this.db.prepare(
      'SELECT generation FROM indexes WHERE name = ? AND NOT EXISTS (SELECT 1 FROM making WHERE making.name = indexes.name AND touched > unixepoch() - ?)',
    );
    for (const index of this.live.keys()) {
      if (this.making.has(index)) continue;
      this.db
        .transaction(() => {
          const found = idle.get(index, LEFT_AFTER_S) as { generation: number } | undefined;
          if (found) dropOtherBuilds(this.db, index, found.generation);
        })
        .immediate();
    }
  }

  private touch(index: string): void {
    this.db.prepare('INSERT OR REPLACE INTO making (name, touched) VALUES (?, unixepoch())').run(index);
  }

  isRebuilding(index: string): boolean {
    return this.making.has(index);
  }

  private enter({ definition, generation }: Build, print: string): void {
    this.db
      .prepare('INSERT OR REPLACE INTO indexes (name, generation, fingerprint) VALUES (?, ?, ?)')
      .run(definition.name, generation, print);
  }

  /** Locks the file before anything is read, so that processes that share it write one after the other. */
  private alone(index: string, work: (live: BuildWriter) => void): void {
    this.db
      .transaction(() => {
        const live = this.current(index);
        live.catchUp();
        work(live);
      })
      .immediate();
  }

  /** The build that searches see: another process may have swapped in one of its own. */
  private current(index: string): BuildWriter {
    const live = this.writer(index);
    const { definition, generation } = live.build;
    const known = this.entry.get(index);
    if (!known || known.generation === generation || known.fingerprint !== fingerprint(definition))
      return live;
    const swapped = new BuildWriter(this.db, { definition, generation: known.generation });
    this.live.set(index, swapped);
    return swapped;
  }

  private writer(index: string): BuildWriter {
    const writer = this.live.get(index);
    if (!writer) throw new Error(`index ${index} is not open`);
    return writer;
  }
}
