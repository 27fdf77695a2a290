import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { BlobFolder } from './blob-folder.js';
import { blobPlaceContract } from './blob-place.contract.js';
import { FilesUnavailable } from './files-unavailable.js';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gongqiao-files-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

blobPlaceContract('a folder', async () => new BlobFolder(join(root, 'files')));

describe('files in a folder', () => {
  it('that were half-written when the process died are listed under their id and removed with it', async () => {
    const place = new BlobFolder(join(root, 'killed'));
    const id = v7();
    await place.write(id, Buffer.from('x'));
    const shard = join(root, 'killed', id.slice(34));
    await writeFile(join(shard, `${id}.0badcafe.part`), 'half');
    expect((await place.page(null)).ids).toEqual([id]);
    await place.remove(id);
    expect(await readdir(shard)).toEqual([]);
  });

  it('lie where nobody else may look', async () => {
    const [place, id] = [new BlobFolder(join(root, 'own', 'files')), v7()];
    await place.write(id, Buffer.from('x'));
    for (const folder of ['own', 'own/files', `own/files/${id.slice(34)}`])
      expect([folder, (await stat(join(root, folder))).mode & 0o077]).toEqual([folder, 0]);
  });

  it('are unavailable where the disk refuses', async () => {
    await writeFile(join(root, 'no-folder'), '');
    const place = new BlobFolder(join(root, 'no-folder'));
    await expect(place.write(v7(), Buffer.from('x'))).rejects.toThrow(FilesUnavailable);
    await expect(place.open(v7())).rejects.toThrow(FilesUnavailable);
    await expect(place.page(null)).rejects.toThrow(FilesUnavailable);
  });
});
