import { afterAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from './fts5.schema.js';
import { Fts5Reader } from './fts5.reader.js';
import { Fts5Writer } from './fts5.writer.js';
import { ADS, DOCUMENTS } from './search.contract.fixtures.js';
import type { SearchDocument, SearchQuery } from './search.port.js';

const folder = mkdtempSync(join(tmpdir(), 'gongqiao-fts5-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Database = ReturnType<typeof openFile>;

const STEPS = 120;
const BROAD = 20;
const WORDS = ['焊工', 'hangong', 'hg', '仓库管理', 'pythn', '厨子', '焊工 仓库', '工', 'cnc', '无此词'];

/** The same numbers each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * sides);
  };
}

const roll = dice(20_261_130);
const some = (): SearchDocument[] =>
  Array.from({ length: 6 }, () => {
    const [of, fields] = [DOCUMENTS[roll(8)]?.id ?? '', DOCUMENTS[roll(8)]?.fields ?? {}];
    return { id: `${of}-${roll(4)}`, version: roll(1000), fields };
  });

/** What one of several processes may do next; what it cannot do now it refuses. */
function step(writer: Fts5Writer): void {
  const steps: (() => unknown)[] = [
    () => writer.put(ADS.name, some()),
    () => writer.put(ADS.name, some()),
    () =>
      writer.drop(
        ADS.name,
        some().map(({ id }) => id),
      ),
    () => writer.beginRebuild(ADS.name),
    () => writer.addToRebuild(ADS.name, some()),
    () => writer.finishRebuild(ADS.name),
    () => writer.abandonRebuild(ADS.name),
    () => writer.open(ADS),
  ];
  try {
    steps[roll(steps.length)]?.();
  } catch (fault) {
    expect((fault as Error).message).toContain('being rebuilt');
  }
}

function question(): SearchQuery {
  return {
    q: WORDS[roll(WORDS.length)] ?? '',
    facets: ['region', 'benefit'],
    sort: roll(2) ? 'relevance' : ADS.defaultSort,
    page: 1 + roll(2),
    limit: 5 * roll(3),
    ...(roll(2) && { filters: [{ field: 'benefit', anyOf: ['insurance', 'lodging'] }] }),
  };
}

it('finds with what it keeps what one finds that has kept nothing, whoever writes and builds meanwhile', () => {
  const files = [0, 1, 2, 3].map(() => openFile(join(folder, 'search.db'), {}));
  const [, , third, fourth] = files as [Database, Database, Database, Database];
  const writers = files.slice(0, 2).map((db) => new Fts5Writer(db));
  for (const writer of writers) writer.open(ADS);
  const keeping = new Fts5Reader(third, BROAD);
  keeping.open(ADS);
  let found = 0;
  for (let n = 0; n < STEPS; n++) {
    const writer = writers[roll(2)];
    if (writer) step(writer);
    const fresh = new Fts5Reader(fourth, BROAD);
    fresh.open(ADS);
    for (const query of Array.from({ length: 4 }, question)) {
      const page = keeping.search(ADS.name, query);
      expect(page).toEqual(fresh.search(ADS.name, query));
      const typed = query.q ?? '';
      expect(keeping.suggest(ADS.name, typed, 5)).toEqual(fresh.suggest(ADS.name, typed, 5));
      found += page.total;
    }
  }
  expect(found).toBeGreaterThan(STEPS);
  for (const db of files) db.close();
}, 60_000);
