import { afterAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fts5Reader } from './fts5.reader.js';
import { openFile, tablesOf } from './fts5.schema.js';
import { Fts5Writer } from './fts5.writer.js';
import { ADS, DOCUMENTS } from './search.contract.fixtures.js';
import type { SearchDocument } from './search.port.js';

const folder = mkdtempSync(join(tmpdir(), 'gongqiao-fts5-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('leaves a rebuild of another process alone while it goes on, and removes one that was cut short', () => {
  const open = () => openFile(join(folder, 'search.db'), {});
  const [server, beside] = [open(), open()];
  const [builder, looker] = [new Fts5Writer(server), new Fts5Writer(beside)];
  const tables = () =>
    beside.prepare("SELECT name FROM sqlite_master WHERE name LIKE '%\\_\\_2\\_rows' ESCAPE '\\'").all();
  builder.open(ADS);
  builder.beginRebuild(ADS.name);
  looker.open(ADS);
  looker.dropLeftOvers();
  builder.addToRebuild(ADS.name, DOCUMENTS.slice(0, 2));
  expect(tables()).toHaveLength(1);
  beside.prepare('UPDATE making SET touched = touched - 600').run();
  looker.dropLeftOvers();
  expect(tables()).toEqual([]);
  expect(looker.open(ADS)).toEqual({ fresh: true });
  server.close();
  beside.close();
});

it('takes no later build for one that was given up long since', () => {
  const open = () => openFile(join(folder, 'numbers.db'), {});
  const files = [open(), open(), open(), open()] as const;
  const [late, second, third] = files.map((db) => new Fts5Writer(db)) as [Fts5Writer, Fts5Writer, Fts5Writer];
  for (const writer of [late, second, third]) writer.open(ADS);
  const reader = new Fts5Reader(files[3], 100);
  const found = (q?: string) => reader.search(ADS.name, q ? { q } : {}).total;
  reader.open(ADS);
  late.beginRebuild(ADS.name);
  second.beginRebuild(ADS.name);
  second.abandonRebuild(ADS.name);
  third.beginRebuild(ADS.name);
  third.addToRebuild(ADS.name, DOCUMENTS);
  expect(() => late.addToRebuild(ADS.name, DOCUMENTS.slice(0, 1))).toThrow('by another process');
  expect(() => late.finishRebuild(ADS.name)).toThrow('by another process');
  late.abandonRebuild(ADS.name);
  expect(found()).toBe(0);
  third.finishRebuild(ADS.name);
  expect([found(), found('焊工')]).toEqual([DOCUMENTS.length, 2]);
  for (const db of files) db.close();
});

it('gives a rebuild up whole or not at all', () => {
  const db = openFile(join(folder, 'given-up.db'), {});
  const writer = new Fts5Writer(db);
  const tables = () =>
    db.prepare("SELECT name FROM sqlite_master WHERE name LIKE '%\\_\\_2\\_%' ESCAPE '\\'").all();
  writer.open(ADS);
  writer.beginRebuild(ADS.name);
  const whole = tables();
  const exec = db.exec.bind(db);
  db.exec = (sql) => {
    if (sql.endsWith('_rows')) throw new Error('full');
    return exec(sql);
  };
  expect(() => writer.abandonRebuild(ADS.name)).toThrow('full');
  expect(tables()).toEqual(whole);
  db.exec = exec;
  writer.beginRebuild(ADS.name);
  expect(tables()).toEqual([]);
  db.close();
});

it('takes nothing for written that failed, be it for a full disk', () => {
  const open = () => openFile(join(folder, 'undone.db'), {});
  const [db, beside] = [open(), open()];
  const [writer, reader] = [new Fts5Writer(db), new Fts5Reader(beside, 100)];
  writer.open(ADS);
  reader.open(ADS);
  const titled = (n: number, title: string): SearchDocument => {
    const ad = DOCUMENTS[n]!;
    return { ...ad, fields: { ...ad.fields, title } };
  };
  const [one, full] = [titled(0, 'Kubernetes'), titled(1, 'Photoshop')];
  db.exec(`CREATE TRIGGER full BEFORE INSERT ON ${tablesOf(ADS.name, 1).rows} WHEN NEW.id = '${full.id}'
    BEGIN SELECT RAISE(ABORT, 'full'); END`);
  const found = (q: string) => reader.search(ADS.name, { q }).total;
  expect(() => writer.put(ADS.name, [one, full])).toThrow('full');
  writer.put(ADS.name, [one]);
  expect(['kubernetes', 'kubrnetse'].map(found)).toEqual([1, 1]);
  writer.beginRebuild(ADS.name);
  expect(() => writer.put(ADS.name, [full])).toThrow('full');
  writer.addToRebuild(ADS.name, [one, full]);
  writer.finishRebuild(ADS.name);
  expect(['kubrnetse', 'photoshop', 'photsohp'].map(found)).toEqual([1, 1, 1]);
  db.close();
  beside.close();
});

it('writes segment after segment without merging any, and merges them all when there is time', () => {
  const db = openFile(join(folder, 'merged.db'), {});
  const writer = new Fts5Writer(db);
  writer.open(ADS);
  const { fts } = tablesOf(ADS.name, 1);
  const segments = () => db.prepare(`SELECT COUNT(DISTINCT segid) FROM ${fts}_idx`).pluck().get();
  const found = () => db.prepare(`SELECT rowid FROM ${fts} WHERE ${fts} MATCH '"焊工"' ORDER BY rowid`).all();
  const many = Array.from({ length: 20 }, (_, n) =>
    DOCUMENTS.map((one) => ({ ...one, id: `${one.id}-${n}` })),
  );
  for (const some of many) writer.put(ADS.name, some);
  const before = found();
  expect(before.length).toBeGreaterThanOrEqual(many.length);
  expect(segments()).toBe(many.length);
  while (writer.merge());
  expect(segments()).toBeLessThan(4);
  expect(found()).toEqual(before);
  expect(writer.merge()).toBe(false);
  db.close();
});
