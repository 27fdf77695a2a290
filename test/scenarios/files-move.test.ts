import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { OperatorTokens } from '../../src/platform/access/operator-tokens.js';
import { Config } from '../../src/platform/config/config.js';
import { addFilesCommand } from '../../src/platform/files/file-copy.commands.js';
import { FileStore, WrongBytes } from '../../src/platform/files/file-store.js';
import { uploadFolder } from '../../src/platform/files/upload-folder.js';
import { OperatorClient } from '../../src/platform/operator/operator-client.js';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { startApp, type TestApp } from '../harness/app.js';
import { ObjectStorage } from '../harness/object-storage.js';
import { document, download, rowOf, uploaded } from './files-steps.js';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('files that move from the folder to a bucket', () => {
  let storage: ObjectStorage;
  let app: TestApp;
  let org: TestOrganisation;
  let store: FileStore;
  beforeAll(async () => {
    storage = await ObjectStorage.start();
    app = await startApp({ FILES_URL: storage.url });
    org = await foundOrganisation(app, { verified: false });
    store = app.nest.get(FileStore);
  });
  afterAll(async () => {
    await app.close();
    await storage.close();
  });

  /** A document as the house had it before there was a bucket. */
  const inFolder = async (content: Buffer): Promise<{ id: string; fileId: string }> => {
    const made = await uploaded(app, org, content);
    await uploadFolder(app.nest.get(Config)).write(made.fileId, content);
    await store.discard({ id: made.fileId });
    return made;
  };
  /** Runs the command; answers what it printed. */
  const copy = async (): Promise<string> => {
    const said: string[] = [];
    for (const way of ['log', 'error'] as const)
      jest.spyOn(console, way).mockImplementation((text: string) => void said.push(text));
    const program = new Command();
    addFilesCommand(program, (work) => work(new OperatorClient(app.url, app.nest.get(OperatorTokens))));
    await program.parseAsync(['node', 'cli', 'files', 'copy']).finally(() => jest.restoreAllMocks());
    return said.join('\n');
  };

  it('are copied by what the rows know, broken off and begun anew, and counted', async () => {
    const contents = Array.from({ length: 25 }, () => document());
    const made: { id: string; fileId: string }[] = [];
    for (const content of contents) made.push(await inFolder(content));
    expect(await storage.ids()).toEqual([]);
    await storage.end();
    await expect(copy()).rejects.toThrow(/storage/);
    await storage.begin();
    expect(await copy()).toMatch(/20\/25[^]*25\/25[^]*25 files, 25 of them copied now/);
    expect((await storage.ids()).sort()).toEqual(made.map(({ fileId }) => fileId).sort());
    for (const [at, { id }] of made.entries())
      expect((await download(app, org, id)).body).toEqual(contents[at]);
    expect(await copy()).toMatch(/25 files, 0 of them copied now/);
    expect(process.exitCode).toBeUndefined();
  });

  it('are named when their bytes are lost or spoilt, and never copied spoilt', async () => {
    const spoilt = await inFolder(document());
    await uploadFolder(app.nest.get(Config)).write(spoilt.fileId, document());
    const lost = await uploaded(app, org, document());
    await store.discard({ id: lost.fileId });
    const told = await copy();
    expect(told).toContain(spoilt.fileId);
    expect(told).toContain(lost.fileId);
    expect(process.exitCode).toBe(1);
    process.exitCode = undefined;
    expect(await storage.ids()).not.toContain(spoilt.fileId);
  });

  it('can be put back from elsewhere, exactly as their rows know them', async () => {
    const content = document();
    const { fileId } = await uploaded(app, org, content);
    const row = await rowOf(app, fileId);
    expect(sha256(await buffer(await store.open(row)))).toBe(row.sha256);
    await store.discard(row);
    await expect(store.putBack(row, document())).rejects.toThrow(WrongBytes);
    await expect(store.putBack(row, content.subarray(0, 100))).rejects.toThrow(WrongBytes);
    expect(await store.holds(row)).toBe(false);
    await store.putBack(row, content);
    await store.putBack(row, await store.open(row));
    expect((await buffer(await store.open(row))).equals(content)).toBe(true);
  });
});
