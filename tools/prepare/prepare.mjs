import { bringUpToDate, changes } from './compile.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureNative } from './native.mjs';

/** Installed, compiled and loadable by this Node, at next to no cost when it already is. */
export async function prepare() {
  const work = changes();
  ensureInstalled({ development: work.stale });
  ensureNative();
  if (!work.stale) return;
  console.error('正在编译 · Building …');
  try {
    await bringUpToDate(work);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
