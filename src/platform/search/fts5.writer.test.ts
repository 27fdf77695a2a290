import { afterAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from './fts5.schema.js';
import { Fts5Writer } from './fts5.writer.js';
import { ADS, DOCUMENTS } from './search.contract.fixtures.js';

const folder = mkdtempSync(join(tmpdir(), 'gongqiao-fts5-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('leaves a rebuild of another process alone while it goes on, and removes one that was cut short', () => {
  const open = () => openFile(join(folder, 'search.db'), () => undefined);
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
