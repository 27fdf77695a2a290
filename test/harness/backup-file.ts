import { readFileSync, writeFileSync } from 'node:fs';
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

/** A copy with one bit turned over, at a part of its length. */
export function spoiled(path: string, part: number, copy: string): string {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * part);
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
