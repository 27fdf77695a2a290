import { readFileSync, writeFileSync } from 'node:fs';
import { type Entry, openPromise } from 'yauzl';
import { ArchiveReader } from '../../src/platform/backup/archive-reader.js';
import { type Manifest, MANIFEST } from '../../src/platform/backup/manifest.js';

export async function manifestOf(path: string): Promise<Manifest> {
  const archive = await ArchiveReader.open(path);
  try {
    return JSON.parse(await archive.text(MANIFEST)) as Manifest;
  } finally {
    archive.close();
  }
}

/** A copy with one bit turned over in the middle of an entry's content. */
export async function spoiled(path: string, name: string, copy: string): Promise<string> {
  const zip = await openPromise(path, { autoClose: false });
  let entry: Entry | undefined;
  for await (const one of zip.eachEntry()) if (one.fileName === name) entry = one;
  if (!entry) throw new Error(`${path} has no ${name}`);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry);
  zip.close();
  const bytes = readFileSync(path);
  const at = fileDataStart + Math.floor(entry.compressedSize / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(copy, bytes);
  return copy;
}

/** A copy that lacks its end. */
export function cutOff(path: string, part: number, copy: string): string {
  const bytes = readFileSync(path);
  writeFileSync(copy, bytes.subarray(0, Math.floor(bytes.length * part)));
  return copy;
}
