import { execFileSync } from 'node:child_process';
import { checkSizes } from '../check-sizes.mjs';
import { inScratch } from './scratch.mjs';

const ofLines = (...sizes) =>
  Object.fromEntries(sizes.map((size, i) => [`src/f${i}.ts`, '//\n'.repeat(size)]));
const many = (count, size) => Array.from({ length: count }, () => size);

const offences = [
  ['at most 300', ofLines(301, ...many(20, 10))],
  ['at most 160', ofLines(...many(8, 10), 170, 170)],
  ['at most 80', ofLines(...many(10, 90))],
];

/** What the size check says of trees that are too large, and of one that is not. */
export async function sang() {
  const results = [];
  for (const [bound, files] of [...offences, [undefined, ofLines(...many(20, 50), 300)]]) {
    const faults = await inScratch(files, (folder) => {
      execFileSync('git', ['init', '-q'], { cwd: folder });
      return checkSizes(folder).faults;
    });
    const caught = bound ? faults.some((fault) => fault.endsWith(bound)) : faults.length === 0;
    results.push({ name: `sizes: ${bound ?? 'allowed'}`, caught, said: faults.join('; ') || 'not caught' });
  }
  return results;
}
