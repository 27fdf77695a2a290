// How large the files are: no file over 300 lines, nine of ten under 160, half under 60 (a warning) or at least 80.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAX = 300;
const P90 = 160;
const MEDIAN = 80;
const MEDIAN_AIM = 60;
const EXEMPT = /(^|\/)(migrations|locales|generated|data|dist)\//;

/** Tracked files and new ones not ignored, that still exist. */
function files(folder) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.vue'];
  const listed = execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).split('\0').filter(Boolean);
  return [...new Set(listed)].filter((file) => !EXEMPT.test(file));
}

function lines(path) {
  try {
    return readFileSync(path, 'utf8').split('\n').length - 1;
  } catch {
    return undefined; // deleted, not yet committed
  }
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** The sizes of a folder's files, with every bound they break. */
export function checkSizes(folder) {
  const sized = files(folder)
    .map((file) => ({ file, size: lines(join(folder, file)) }))
    .filter(({ size }) => size !== undefined);
  const sorted = sized.map(({ size }) => size).sort((a, b) => a - b);
  const [median, p90] = [at(sorted, 0.5), at(sorted, 0.9)];
  const faults = sized
    .filter(({ size }) => size > MAX)
    .map(({ file, size }) => `${file}: ${size} lines, at most ${MAX}`);
  if (p90 > P90) faults.push(`one file in ten has more than ${p90} lines, at most ${P90}`);
  if (median > MEDIAN) faults.push(`half the files have more than ${median} lines, at most ${MEDIAN}`);
  const warning = median > MEDIAN_AIM ? ` (aim: median ${MEDIAN_AIM})` : '';
  return { summary: `${sized.length} files, median ${median} lines, p90 ${p90}${warning}`, faults };
}

if (process.argv[1] === import.meta.filename) {
  const { summary, faults } = checkSizes(process.cwd());
  console.log(summary);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
