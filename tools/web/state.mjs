import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../prepare/root.mjs';

const manifest = join(root, 'dist/web/.built.json');

function files(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return files(path);
    if (entry.name.endsWith('.test.ts')) return [];
    const { mtimeMs, size } = statSync(join(root, path));
    return [`${path}:${Math.round(mtimeMs)}:${size}`];
  });
}

/** A mark that changes when a source of the pages, how they are built or a package does. */
export function pagesState() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of [...files('web'), ...files('tools/web')]) hash.update(file);
  return hash.digest('hex');
}

/** Whether dist holds the pages of another state than this; costs a few milliseconds. */
export function pagesStale() {
  return !existsSync(manifest) || readFileSync(manifest, 'utf8') !== pagesState();
}

export function markBuilt(state) {
  writeFileSync(manifest, state);
}
