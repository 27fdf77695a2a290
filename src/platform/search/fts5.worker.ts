import { rmSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { answerAsks, type Operation } from '../background/answer-asks.js';
import { Fts5Contents } from './fts5.contents.js';
import { forgetDeleted, openFile } from './fts5.schema.js';
import { Fts5Reader } from './fts5.reader.js';
import { Fts5Writer } from './fts5.writer.js';
import type { IndexDefinition, IndexStats, SearchDocument, SearchQuery } from './search.port.js';

/** What a thread is told when it starts. */
export interface ThreadSetup {
  file: string;
  role: 'read' | 'write';
  broad: number;
}

const setup = workerData as ThreadSetup;
const db = openFile(setup.file, (file) => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
});

const FORGET_MS = 300_000;
/** Nobody writes for so long: there is time for what the writes have put off. */
const QUIET_MS = 500;

function writing(): Record<string, Operation> {
  const writer = new Fts5Writer(db);
  const contents = new Fts5Contents(db);
  const forgetting = setInterval(() => {
    writer.dropLeftOvers();
    forgetDeleted(db);
  }, FORGET_MS).unref();
  const merging = inQuiet(() => writer.merge());
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

/** Work in small turns, begun once it has not been put off for a while and gone on with until there is none left. */
function inQuiet(turn: () => boolean): { putOff(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  const after = (ms: number): void => {
    stop();
    timer = setTimeout(() => turned() && after(0), ms).unref();
  };
  const turned = (): boolean => {
    try {
      return turn();
    } catch (fault) {
      // Another process writes, or the disk is full: the next write here puts off anew, and says what is wrong.
      if ((fault as { code?: string }).code?.startsWith('SQLITE_')) return false;
      throw fault;
    }
  };
  return { putOff: () => after(QUIET_MS), stop };
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
