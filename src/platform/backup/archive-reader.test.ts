import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArchiveReader } from './archive-reader.js';
import { ArchiveWriter } from './archive-writer.js';

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

describe('an entry of a backup', () => {
  let folder: string;
  let whole: Buffer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongqiao-archive-'));
    const path = join(folder, 'whole.zip');
    const writer = new ArchiveWriter(path);
    await writer.add('manifest.json', once('{}'));
    await writer.finish();
    whole = readFileSync(path);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const listed = (): number => whole.indexOf('PK\u0001\u0002', 0, 'latin1');
  it.each([
    ['does not begin where the list says', () => 0],
    ['is packed in a way that nobody knows', () => listed() + 10],
    ['lies beyond the end', () => listed() + 45],
  ])('that %s is damaged in words, however it is read', async (_, place) => {
    const bytes = Buffer.from(whole);
    bytes[place()] = (bytes[place()] ?? 0) ^ 0x7f;
    const path = join(folder, 'spoiled.zip');
    writeFileSync(path, bytes);
    const archive = await ArchiveReader.open(path);
    for (const read of [archive.text('manifest.json'), archive.measure('manifest.json')])
      await expect(read).rejects.toThrow(/damaged or cut off \(manifest\.json\); nothing was changed/);
    archive.close();
  });
});

describe('an archive', () => {
  it('whose name is too long for its folder says so, and not that it could not be removed', async () => {
    const writer = new ArchiveWriter(join(tmpdir(), `${'x'.repeat(240)}.zip`));
    await expect(writer.finish()).rejects.toThrow(/cannot write the backup into.*ENAMETOOLONG/);
    await expect(writer.abandon()).resolves.toBeUndefined();
  });
});
