import { describe, expect, it } from '@jest/globals';
import type { Schedule } from '../../platform/background/schedule.js';
import type { Consumers } from '../../platform/events/consumers.js';
import { type SearchEngine, SearchUnavailable } from '../../platform/search/search.port.js';
import type { OpenPostingsQueries } from './open-postings.queries.js';
import type { PostingIndexService } from './posting-index.service.js';
import { PostingReconcileService } from './posting-reconcile.service.js';

interface Numbers {
  documents: number;
  postings: number;
  lag: number;
  /** A build broke off before this look. */
  leftBehind?: boolean;
  /** The engine does not answer. */
  away?: boolean;
}

/** Looks at these numbers one after the other; answers what was repaired. */
async function looked(...numbers: Numbers[]): Promise<string[]> {
  let now: Numbers = { documents: 0, postings: 0, lag: 0 };
  let owing = 0;
  const repaired: string[] = [];
  const tasks = new Map<string, () => Promise<boolean>>();
  const every = (_: number, name: string, task: () => Promise<boolean>): void => void tasks.set(name, task);
  const engine = {
    stats: () => Promise.resolve({ documents: now.documents, rebuilding: false }),
    versions: () => Promise.resolve([]),
  };
  const open = {
    count: () => Promise.resolve(now.postings),
    versions: () => Promise.resolve([{ id: 'missing', version: 1 }]),
  };
  const index = {
    answers: true,
    leftBehind: () => Promise.resolve(owing || null),
    lookedOver: (build: number) => Promise.resolve(void (owing === build && (owing = 0))),
    opened: () =>
      now.away ? Promise.reject(new SearchUnavailable('away')) : Promise.resolve({ fresh: false }),
    refresh: (ids: string[]) => Promise.resolve(void repaired.push(...ids)),
  };
  new PostingReconcileService(
    engine as unknown as SearchEngine,
    open as unknown as OpenPostingsQueries,
    index as unknown as PostingIndexService,
    { every } as unknown as Schedule,
    { lag: () => Promise.resolve(now.lag) } as unknown as Consumers,
  ).onModuleInit();
  for (now of numbers) {
    if (now.leftBehind) owing += 1;
    await tasks.get('search-look')?.();
  }
  return repaired;
}

describe('a look at index and database', () => {
  it('repairs what differs by the same number twice in a row', async () => {
    expect(await looked({ documents: 2, postings: 3, lag: 0 })).toEqual([]);
    const twice = [2, 2].map((documents) => ({ documents, postings: 3, lag: 0 }));
    expect(await looked(...twice)).toEqual(['missing']);
  });

  it('repairs an index that lost most of its documents, though somebody publishes all the time', async () => {
    const looks = [1, 2].map((n) => ({ documents: 10 + n, postings: 1000 + 7 * n, lag: n }));
    expect(await looked(...looks)).toEqual(['missing']);
  });

  it('repairs at once what a build that broke off may have left, though the numbers are the same', async () => {
    const same = { documents: 3, postings: 3, lag: 0 };
    expect(await looked(same, { ...same, leftBehind: true }, same)).toEqual(['missing']);
  });

  it('repairs that also when the engine, for which the build broke off, is away as it looks', async () => {
    const same = { documents: 3, postings: 3, lag: 0 };
    const away = { ...same, away: true };
    expect(await looked({ ...away, leftBehind: true }, away, same, same)).toEqual(['missing']);
  });

  it('leaves alone what is on its way', async () => {
    const importing = [1, 2].map((n) => ({ documents: 500 * n, postings: 3000 * n, lag: 2500 * n }));
    expect(await looked(...importing)).toEqual([]);
    const writing = [3, 5].map((n) => ({ documents: 1000, postings: 1000 + n, lag: 0 }));
    expect(await looked(...writing)).toEqual([]);
  });
});
