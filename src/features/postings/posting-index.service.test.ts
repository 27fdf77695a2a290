import { expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { TryLater } from '../../platform/background/try-later.js';
import type { Check, Doctor } from '../../platform/operator/doctor.js';
import { SearchUnavailable } from '../../platform/search/search.port.js';
import { PostingIndexCheck } from './posting-index.check.js';
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

/** An empty index that can be opened, on a disk too full for what it is to hold. */
function cramped() {
  const steps: (() => Promise<boolean>)[] = [];
  const looks: (() => Promise<Omit<Check, 'name'>>)[] = [];
  const engine = {
    open: async () => ({ fresh: true }),
    rebuild: () => Promise.reject(new SearchUnavailable('SQLITE_FULL')),
    health: async () => ({ ok: true }),
    stats: async () => ({ documents: 0, rebuilding: false }),
  };
  const consumers = { register: () => () => undefined, lag: async () => 0 };
  const background = {
    loop: (_place: string, _name: string, _ms: number, step: () => Promise<boolean>) => steps.push(step),
    runs: () => true,
  };
  const leases = { hold: async () => ({}), release: async () => undefined };
  const parts = [engine, {}, consumers, background, leases, { head: async () => 0 }] as unknown as Parts;
  const index = new PostingIndexService(...parts);
  index.onModuleInit();
  const doctor = { register: (_: string, look: () => Promise<Omit<Check, 'name'>>) => looks.push(look) };
  const db = { rows: async () => [{ n: 1 }] };
  const asked = [doctor as unknown as Doctor, db, { today: () => '2026-01-01' }, engine, index, consumers];
  new PostingIndexCheck(
    ...(asked as unknown as ConstructorParameters<typeof PostingIndexCheck>),
  ).onModuleInit();
  return { engine, index, build: () => steps[1]!(), look: () => looks[0]!() };
}

it('says that a first build breaks off, in the log and to the doctor, and leaves time before the next', async () => {
  const { build, look } = cramped();
  expect(await look()).toMatchObject({ ok: true });
  await expect(build()).rejects.toThrow(TryLater);
  expect(await look()).toMatchObject({ ok: false, en: expect.stringContaining('cannot be built') });
});

it('says once that it cannot be opened, however often that is tried', async () => {
  const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const { build, engine, index } = cramped();
  engine.open = () => Promise.reject(new SearchUnavailable('SQLITE_CANTOPEN'));
  index.away = true; // a search has met it first
  await build();
  await build();
  expect(warned.mock.calls).toEqual([[expect.stringContaining('SQLITE_CANTOPEN')]]);
  warned.mockRestore();
});
