// Plain old syntax on purpose: this file must run on the very versions that it refuses.
import { readFileSync } from 'node:fs';

/** The range of package.json's `engines.node`: `^a.b.c` and `>=a.b.c`, joined by `||`. */
export function accepts(range, version) {
  return range.split('||').some((part) => {
    const match = /^\s*(\^|>=)(\d+)\.(\d+)\.(\d+)\s*$/.exec(part);
    if (!match) throw new Error('unreadable range of Node versions: ' + part);
    const wanted = match.slice(2).map(Number);
    const running = version.replace(/^v/, '').split('.').map(Number);
    if (match[1] === '^' && running[0] !== wanted[0]) return false;
    const first = [0, 1, 2].find((i) => running[i] !== wanted[i]);
    return first === undefined || running[first] > wanted[first];
  });
}

/** Ends the process with one clear sentence when this Node is not one the platform is tested on. */
export function refuseWrongNode() {
  const range = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node;
  if (accepts(range, process.version)) return;
  console.error(
    '工桥需要 Node ' +
      range +
      ' · Gongqiao needs Node ' +
      range +
      ', this is ' +
      process.version +
      ' (' +
      process.execPath +
      ').',
  );
  process.exit(1);
}
