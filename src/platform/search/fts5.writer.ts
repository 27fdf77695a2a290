import type Database from 'better-sqlite3';
import { fingerprint } from './fingerprint.js';
import { BuildWriter } from './fts5.build-writer.js';
import { mergeLater, mergeSome } from './fts5.merging.js';
import {
  type Build,
  createBuild,
  dropBuild,
  dropOtherBuilds,
  generationsOf,
  nextGeneration,
  tablesOf,
} from './fts5.schema.js';
import type { IndexDefinition, SearchDocument } from './search.port.js';

/** A rebuild goes on within milliseconds. */
const LEFT_AFTER_S = 120;

/** A build that is no index yet, and what was written since it began. */
interface Making {
  writer: BuildWriter;
  touched: Set<string>;
}

/** The writing side of the file: puts and drops go to the live build and to one that is being made. */
export class Fts5Writer {
  private readonly live = new Map<string, BuildWriter>();
  private readonly making = new Map<string, Making>();

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
    const build = usable ? { definition, generation: known.generation } : this.begin(definition, print);
    // What another process may be building beside it is left alone: see dropLeftOvers.
    if (usable) mergeLater(this.db, tablesOf(definition.name, build.generation).fts);
    this.live.set(definition.name, new BuildWriter(this.db, build));
    this.making.delete(definition.name);
    return { fresh: this.isEmpty(build) };
  }

  private begin(definition: IndexDefinition, print: string): Build {
    return this.db
      .transaction(() => {
        const build = { definition, generation: nextGeneration(this.db, definition.name) };
        dropOtherBuilds(this.db, definition.name, -1);
        createBuild(this.db, build);
        this.enter(build, print);
        return build;
      })
      .immediate();
  }

  private isEmpty({ definition, generation }: Build): boolean {
    const { rows } = tablesOf(definition.name, generation);
    return this.db.prepare(`SELECT 1 FROM ${rows} WHERE id IS NOT NULL LIMIT 1`).get() === undefined;
  }

  put(index: string, documents: SearchDocument[]): void {
    this.alone(index, (live) => {
      const making = this.made(index);
      for (const document of documents) {
        live.put(document);
        making?.writer.put(document);
      }
    });
    this.touched(
      index,
      documents.map(({ id }) => id),
    );
  }

  drop(index: string, ids: string[]): void {
    this.alone(index, (live) => {
      const making = this.made(index);
      for (const id of ids) {
        live.drop(id);
        making?.writer.drop(id);
      }
    });
    this.touched(index, ids);
  }

  /** Said once it is written for good: what failed is the rebuild's to bring. */
  private touched(index: string, ids: string[]): void {
    for (const id of ids) this.making.get(index)?.touched.add(id);
  }

  /** Takes the place of a rebuild that another process is at: whoever asks has the turn, so that one has lost it. */
  beginRebuild(index: string): void {
    if (this.making.has(index)) throw new Error(`index ${index} is being rebuilt already`);
    const writer = this.alone(index, ({ build: { definition, generation } }) => {
      const build = { definition, generation: nextGeneration(this.db, index) };
      dropOtherBuilds(this.db, index, generation);
      createBuild(this.db, build);
      this.touch(index);
      return new BuildWriter(this.db, build);
    });
    this.making.set(index, { writer, touched: new Set() });
  }

  /** What was put or dropped since the rebuild began is newer than what the rebuild brings. */
  addToRebuild(index: string, documents: SearchDocument[]): void {
    this.alone(index, () => {
      const making = this.mustMake(index);
      for (const document of documents) if (!making.touched.has(document.id)) making.writer.put(document);
      this.touch(index);
    });
  }

  finishRebuild(index: string): void {
    this.alone(index, () => {
      const { writer } = this.mustMake(index);
      const { build } = writer;
      this.enter(build, fingerprint(build.definition));
      dropOtherBuilds(this.db, index, build.generation);
      this.live.set(index, writer);
    });
    this.making.delete(index);
  }

  abandonRebuild(index: string): void {
    const making = this.making.get(index);
    if (!this.making.delete(index) || !making) return;
    dropBuild(this.db, index, making.writer.build.generation);
  }

  /** What this process is building; nothing once another process has begun anew. */
  private made(index: string): Making | undefined {
    const making = this.making.get(index);
    const there = making && generationsOf(this.db, index).includes(making.writer.build.generation);
    return there ? making : undefined;
  }

  private mustMake(index: string): Making {
    const making = this.made(index);
    if (!making) throw new Error(`index ${index} is not being rebuilt, or by another process`);
    return making;
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
  private alone<T>(index: string, work: (live: BuildWriter) => T): T {
    const unit = this.db.transaction(() => {
      const live = this.current(index);
      live.catchUp();
      return work(live);
    });
    try {
      return unit.immediate();
    } catch (fault) {
      for (const writer of [this.live.get(index), this.making.get(index)?.writer]) writer?.undone();
      throw fault;
    }
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
