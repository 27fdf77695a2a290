import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';

/** Prepares, then becomes the named program of dist: same process, so signals, exit code and streams are its own. */
export async function run(program) {
  await prepare();
  const file = join(root, 'dist', program);
  process.argv[1] = file;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(file).href);
}
