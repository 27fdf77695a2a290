import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../prepare/root.mjs';

/** Runs `work` in a throw-away project: the given files, with this project's settings and packages. */
export async function inScratch(files, work) {
  const folder = mkdtempSync(join(tmpdir(), 'gongqiao-canary-'));
  try {
    for (const name of ['node_modules', 'tsconfig.json', 'package.json'])
      symlinkSync(join(root, name), join(folder, name));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
