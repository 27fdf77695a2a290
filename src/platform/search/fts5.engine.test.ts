import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from '../sqlite/driver.js';
import { Fts5Engine } from './fts5.engine.js';
import { tablesOf } from './fts5.schema.js';
import { buildersContract } from './search.builders.contract.js';
import { searchContract } from './search.contract.js';
import { ADS, DOCUMENTS, manyAds, stream } from './search.contract.fixtures.js';
import { SearchUnavailable } from './search.port.js';

const dirs: string[] = [];
const freshDir = (): string => {
  dirs.push(mkdtempSync(join(tmpdir(), 'gongqiao-fts5-')));
  return dirs.at(-1) ?? '';
};

afterAll(() => dirs.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

searchContract('fts5', async () => new Fts5Engine({ dataDir: freshDir() }));
buildersContract('fts5', async () => {
  const dataDir = freshDir();
  return [new Fts5Engine({ dataDir }), new Fts5Engine({ dataDir })];
});

describe('fts5: its file', () => {
  it('is kept over a restart', async () => {
    const dataDir = freshDir();
    const first = new Fts5Engine({ dataDir });
    await first.open(ADS);
    await first.put(ADS.name, DOCUMENTS);
    await first.close();
    const second = new Fts5Engine({ dataDir });
    expect(await second.open(ADS)).toEqual({ fresh: false });
    expect((await second.search(ADS.name, { q: '焊工' })).total).toBe(2);
    await second.close();
  });

  it('is followed by every process that shares it, whoever of them writes', async () => {
    const dataDir = freshDir();
    const [one, other] = [new Fts5Engine({ dataDir }), new Fts5Engine({ dataDir })];
    await one.open(ADS);
    await other.open(ADS);
    const found = () => Promise.all([one, other].map(async (e) => (await e.search(ADS.name, {})).total));
    const writers = [one, other, one, other];
    for (const [at, document] of DOCUMENTS.slice(0, 4).entries()) {
      await writers[at]?.put(ADS.name, [document]);
      expect(await found()).toEqual([at + 1, at + 1]);
    }
    await one.drop(ADS.name, [DOCUMENTS[3]?.id ?? '']);
    expect(await found()).toEqual([3, 3]);
    await one.rebuild(ADS.name, stream(DOCUMENTS.slice(0, 5)));
    await other.put(ADS.name, DOCUMENTS.slice(5));
    expect(await found()).toEqual([DOCUMENTS.length, DOCUMENTS.length]);
    await Promise.all([one.close(), other.close()]);
  });

  it('keeps no text of a document that was dropped or written anew', async () => {
    const dataDir = freshDir();
    const engine = new Fts5Engine({ dataDir });
    const [text, later] = ['会独门绝技青铜修复的老师傅', '会修铜器的老师傅'];
    const first = DOCUMENTS[0]!;
    const saying = (id: string, version: number, title: string) => ({
      ...first,
      id,
      version,
      fields: { ...first.fields, title },
    });
    await engine.open(ADS);
    await engine.put(ADS.name, [saying('dropped', 1, text), saying('mended', 1, text)]);
    await engine.drop(ADS.name, ['dropped']);
    await engine.put(ADS.name, [saying('mended', 2, later)]);
    await engine.close();
    const kept = readFileSync(join(dataDir, 'search.db')).toString();
    expect([kept.includes(later), kept.includes(text)]).toEqual([true, false]);
    // What nobody is offered while typing is kept as tokens only.
    expect(kept.includes(String(first.fields.description))).toBe(false);
  });

  it('is begun anew when it is no database', async () => {
    const dataDir = freshDir();
    writeFileSync(
      join(dataDir, 'search.db'),
      'this is not a database, and long enough to be read as one'.repeat(99),
    );
    const engine = new Fts5Engine({ dataDir });
    expect(await engine.open(ADS)).toEqual({ fresh: true });
    await engine.put(ADS.name, DOCUMENTS);
    expect((await engine.search(ADS.name, { q: '焊工' })).total).toBe(2);
    await engine.close();
    expect(readdirSync(dataDir)).toEqual(['search.db']);
  });

  it('estimates the total of a query too broad to rank, and says so', async () => {
    const engine = new Fts5Engine({ dataDir: freshDir(), broad: 100 });
    await engine.open(ADS);
    await engine.put(ADS.name, manyAds(400));
    const all = await engine.search(ADS.name, { q: '叉车', facets: ['region'] });
    expect(all).toMatchObject({
      total: 400,
      totalIsEstimate: true,
      facets: { region: { '330211005': 400 } },
    });
    const narrow = await engine.search(ADS.name, { q: '叉车 399' });
    expect(narrow).toMatchObject({ total: 1, totalIsEstimate: false });
    await engine.close();
  });
});

describe('fts5: its threads', () => {
  type Held = Promise<{ thread: { terminate(): Promise<void> } }>;
  const dies = async (engine: Fts5Engine, which: 'read' | 'write'): Promise<void> => {
    const threads = Reflect.get(engine, 'threads') as Record<string, Held>;
    const held = await Promise.resolve(threads[which]);
    await held?.thread.terminate();
  };
  const found = async (engine: Fts5Engine) => (await engine.search(ADS.name, { q: '焊工' })).total;

  it('are started anew once the file can be opened', async () => {
    const dataDir = freshDir();
    const file = join(dataDir, 'search.db');
    mkdirSync(file);
    const engine = new Fts5Engine({ dataDir });
    await expect(engine.open(ADS)).rejects.toThrow(SearchUnavailable);
    expect((await engine.health()).detail).toContain('SQLITE_CANTOPEN unable to open database file');
    await expect(found(engine)).rejects.toThrow(SearchUnavailable);
    await expect(engine.open(ADS)).rejects.toThrow(SearchUnavailable);
    rmdirSync(file);
    expect(await engine.open(ADS)).toEqual({ fresh: true });
    await engine.put(ADS.name, DOCUMENTS);
    expect(await found(engine)).toBe(2);
    await engine.close();
  });

  it('are started anew when they have died: the one that reads by the next search, the one that writes as the index is opened', async () => {
    const engine = new Fts5Engine({ dataDir: freshDir() });
    await engine.open(ADS);
    await engine.put(ADS.name, DOCUMENTS.slice(0, -1));
    const before = await found(engine);
    await dies(engine, 'read');
    expect(await Promise.all([found(engine), found(engine)])).toEqual([before, before]);
    await dies(engine, 'write');
    await expect(engine.put(ADS.name, DOCUMENTS.slice(-1))).rejects.toThrow(SearchUnavailable);
    expect(await engine.open(ADS)).toEqual({ fresh: false });
    await engine.put(ADS.name, DOCUMENTS.slice(-1));
    expect((await engine.stats(ADS.name)).documents).toBe(DOCUMENTS.length);
    await engine.close();
  });

  it('are started anew together, for the file that is opened then may be another', async () => {
    const dataDir = freshDir();
    const engine = new Fts5Engine({ dataDir });
    await engine.open(ADS);
    await engine.put(ADS.name, DOCUMENTS);
    expect(await found(engine)).toBe(2);
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(dataDir, `search.db${suffix}`));
    await dies(engine, 'write');
    expect(await engine.open(ADS)).toEqual({ fresh: true });
    expect(await found(engine)).toBe(0);
    await engine.put(ADS.name, DOCUMENTS);
    expect(await found(engine)).toBe(2);
    await engine.close();
  });
});

describe('fts5: a page of its file', () => {
  it('that is garbled is found by who reads it, and the file is begun anew as it is opened again', async () => {
    const dataDir = freshDir();
    const file = join(dataDir, 'search.db');
    const engine = new Fts5Engine({ dataDir });
    await engine.open(ADS);
    await engine.put(ADS.name, DOCUMENTS);
    await engine.close();
    garble(file, tablesOf(ADS.name, 1).sources);
    const again = new Fts5Engine({ dataDir });
    expect(await again.open(ADS)).toEqual({ fresh: false });
    await expect(again.suggest(ADS.name, '焊', 5)).rejects.toThrow(SearchUnavailable);
    expect(await again.open(ADS)).toEqual({ fresh: true });
    await again.put(ADS.name, DOCUMENTS);
    expect(await again.suggest(ADS.name, '焊', 5)).not.toEqual([]);
    expect(await again.open(ADS)).toEqual({ fresh: false });
    await again.close();
  });
});

function garble(file: string, table: string): void {
  const db = new Driver(file);
  const page = db.prepare<[string], { rootpage: number }>(
    'SELECT rootpage FROM sqlite_master WHERE name = ?',
  );
  const { rootpage = 0 } = page.get(table) ?? {};
  const size = db.pragma('page_size', { simple: true }) as number;
  db.close();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, (rootpage - 1) * size, rootpage * size);
  writeFileSync(file, bytes);
}
