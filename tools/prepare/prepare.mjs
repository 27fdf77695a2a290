import { bundle } from './bundle.mjs';
import { bringUpToDate, changes } from './compile.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureNative } from './native.mjs';
import { buildPages } from './pages.mjs';
import { pagesStale } from '../web/state.mjs';

/** Installed, compiled and loadable by this Node, at next to no cost when it already is; true when it takes a fresh process. */
export async function prepare({ programs = true } = {}) {
  const work = changes();
  ensureInstalled({ development: work.stale || pagesStale() });
  const rebuilt = ensureNative();
  if (work.stale) await compile(work);
  if (programs) await bundle();
  if (pagesStale()) {
    console.error('正在构建页面 · Building the pages …');
    buildPages();
  }
  return rebuilt;
}

async function compile(work) {
  console.error('正在编译 · Building …');
  try {
    await bringUpToDate(work);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
