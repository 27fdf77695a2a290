import { rmSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { answerAsks, type Operation } from '../background/answer-asks.js';
import { Fts5Contents } from './fts5.contents.js';
import { inPassing, inQuiet } from './fts5.passing.js';
import { forgetDeleted, openFile } from './fts5.schema.js';
import { Fts5Reader } from './fts5.reader.js';
import { Fts5Writer } from './fts5.writer.js';
import type { IndexDefinition, IndexStats, SearchDocument, SearchQuery } from './search.port.js';

/** What a thread is told when it starts. */
export interface ThreadSetup {
  file: string;
  role: 'read' | 'write';
  broad: number;
  /** The file was found corrupt, or might be: the one that writes looks through all of it. */
  suspect: boolean;
}

const setup = workerData as ThreadSetup;
const discard = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
};
const db = opened();

function opened(): ReturnType<typeof openFile> {
  const { file, suspect, role } = setup;
  try {
    // The one that reads would delete it from under the one that writes.
    return openFile(file, { suspect, ...(role === 'write' && { discard }) });
  } catch (fault) {
    // What SQLite's own kind of error says stays behind when it ends a thread.
    const { code = '', message } = fault as { code?: string; message: string };
    throw new Error(`${code} ${message}`, { cause: fault });
  }
}

const FORGET_MS = 300_000;
/** Nobody writes for so long: there is time for what the writes have put off. */
const QUIET_MS = 500;

function writing(): Record<string, Operation> {
  const writer = new Fts5Writer(db);
  const contents = new Fts5Contents(db);
  const forget = (): void => {
    writer.dropLeftOvers();
    forgetDeleted(db);
  };
  const forgetting = setInterval(() => inPassing(forget), FORGET_MS).unref();
  const merging = inQuiet(() => writer.merge(), QUIET_MS);
  return {
    ready: () => true,
    open: (definition: IndexDefinition) => writer.open(definition),
    put: (index: string, documents: SearchDocument[]) => {
      merging.putOff();
      writer.put(index, documents);
    },
    drop: (index: string, ids: string[]) => {
      merging.putOff();
      writer.drop(index, ids);
    },
    beginRebuild: (index: string) => writer.beginRebuild(index),
    addToRebuild: (index: string, documents: SearchDocument[]) => {
      merging.putOff();
      writer.addToRebuild(index, documents);
    },
    finishRebuild: (index: string) => writer.finishRebuild(index),
    abandonRebuild: (index: string) => writer.abandonRebuild(index),
    stats: (index: string): IndexStats => ({
      documents: contents.count(index),
      rebuilding: writer.isRebuilding(index),
    }),
    versions: (index: string, after: string | null, limit: number) => contents.versions(index, after, limit),
    close: () => {
      clearInterval(forgetting);
      merging.stop();
      db.close();
    },
  };
}

function reading(): Record<string, Operation> {
  const reader = new Fts5Reader(db, setup.broad);
  return {
    ready: () => true,
    open: (definition: IndexDefinition) => reader.open(definition),
    search: (index: string, query: SearchQuery) => reader.search(index, query),
    suggest: (index: string, typed: string, limit: number) => reader.suggest(index, typed, limit),
    close: () => db.close(),
  };
}

answerAsks(setup.role === 'write' ? writing() : reading());
