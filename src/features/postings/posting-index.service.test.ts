import { expect, it } from '@jest/globals';
import { PostingIndexService } from './posting-index.service.js';

type Parts = ConstructorParameters<typeof PostingIndexService>;

/** An index whose database goes away once a posting was written, as it is read again. */
function breaking(): { index: PostingIndexService; dropped: string[] } {
  const dropped: string[] = [];
  const engine = { drop: async (_: string, ids: string[]) => void dropped.push(...ids) };
  const open = {
    among: async () => ({ rows: [], names: new Map() }),
    versionsAmong: () => Promise.reject(new Error('the database is away')),
  };
  const parts = [engine, open] as unknown as Parts;
  return { index: new PostingIndexService(...parts), dropped };
}

it('says that what searches find has changed also where a write broke off behind its first half', async () => {
  const { index, dropped } = breaking();
  const before = index.revision;
  await expect(index.refresh(['one'])).rejects.toThrow('away');
  expect(dropped).toEqual(['one']);
  expect(index.revision).toBeGreaterThan(before);
});
