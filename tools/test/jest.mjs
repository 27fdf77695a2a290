import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../prepare/root.mjs';
import { run } from './run.mjs';

/** All test files under the folders, or those whose path contains one of the words. */
export function testFiles(folders, words = []) {
  const files = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.test.ts'));
  return words.length > 0 ? files.filter((file) => words.some((word) => file.includes(word))) : files;
}

/** What jest's own report says; a suite that did not even load counts as one failure. */
function counted(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Tests that measure time: what runs beside them on the same cores would be measured too. */
const alone = (file) => file.endsWith('.alone.test.ts');

/** Longer than any group takes on a machine that is busy with other things too. */
const LONGEST_MS = 15 * 60_000;

/** Runs the files with jest, so many at a time, and after them one by one those that want to be alone. */
export async function jest(files, env, atOnce = 2) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const groups = [
    { workers: atOnce, group: files.filter((file) => !alone(file)) },
    { workers: 1, group: files.filter(alone) },
  ];
  for (const { workers, group } of groups) {
    if (group.length === 0) continue;
    const some = await runGroup(group, workers, env);
    for (const kind of Object.keys(counts)) counts[kind] += some[kind];
  }
  return counts;
}

/** `ok` also covers what no test counts, such as a process that hangs at the end. */
async function runGroup(files, workers, env) {
  const folder = mkdtempSync(join(tmpdir(), 'gongqiao-jest-'));
  try {
    const report = join(folder, 'report.json');
    const program = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
    const output = ['--json', `--outputFile=${report}`];
    const options = [`--maxWorkers=${workers}`, ...output, '--runTestsByPath', ...files];
    // --json prints the report on stdout as well; the progress comes on stderr.
    const { ok } = await run(process.execPath, [...program, ...options], {
      env,
      show: 'stderr',
      withinMs: LONGEST_MS,
      finished: () => existsSync(report),
    });
    const counts = counted(report);
    if (!ok && counts.failed === 0) counts.failed = 1;
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
