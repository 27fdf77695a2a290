import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArchiveReader } from './archive-reader.js';
import { ArchiveWriter } from './archive-writer.js';
import { type Manifest, MANIFEST } from './manifest.js';
import { readManifest } from './verify-backup.js';

const WHOLE: Manifest = {
  format: 1,
  takenAt: 1,
  database: 'sqlite',
  steps: ['One'],
  secret: { fingerprints: ['0a1b2c3d'], included: false },
  tables: [{ name: 'files', columns: ['id'], rows: 0, sha256: '' }],
  files: [{ id: 'x', bytes: 1, sha256: '' }],
  damaged: [],
};

describe('a manifest', () => {
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongqiao-manifest-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (manifest: unknown): Promise<Manifest> => {
    const path = join(folder, `${++count}.zip`);
    const writer = new ArchiveWriter(path);
    async function* content() {
      yield await Promise.resolve(JSON.stringify(manifest));
    }
    await writer.add(MANIFEST, content());
    await writer.finish();
    const archive = await ArchiveReader.open(path);
    return readManifest(archive, ['One']).finally(() => archive.close());
  };

  it('is read as it was written, with and without what later programs add', async () => {
    expect(await read(WHOLE)).toEqual(WHOLE);
    expect(await read({ ...WHOLE, leftOut: ['a'] })).toMatchObject({ leftOut: ['a'] });
  });

  it.each([
    null,
    7,
    [],
    {},
    { format: 1 },
    ...Object.keys(WHOLE).map((field) => ({ ...WHOLE, [field]: undefined })),
    ...Object.keys(WHOLE).map((field) => ({ ...WHOLE, [field]: null })),
    { ...WHOLE, tables: [null] },
    { ...WHOLE, tables: [{ name: 'files' }] },
    { ...WHOLE, files: ['x'] },
    { ...WHOLE, secret: { included: false } },
    { ...WHOLE, leftOut: 'a' },
  ])('that lacks something is refused as damaged: %j', async (manifest) => {
    await expect(read(manifest)).rejects.toThrow(
      /damaged or cut off \(manifest\.json\); nothing was changed/,
    );
  });

  it('of a later format is told from a damaged one', async () => {
    await expect(read({ format: 2 })).rejects.toThrow(/later version.*format 2/);
  });
});
