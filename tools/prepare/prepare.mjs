import { bringUpToDate, changes } from './compile.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureNative } from './native.mjs';

/** Installed, compiled and loadable by this Node, at next to no cost when it already is; true when it takes a fresh process. */
export async function prepare() {
  const work = changes();
  ensureInstalled({ development: work.stale });
  const rebuilt = ensureNative();
  if (!work.stale) return rebuilt;
  console.error('正在编译 · Building …');
  try {
    await bringUpToDate(work);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  return rebuilt;
}
