// `npm test`: every check, two at a time, then every suite, all of them even when one fails. `npm test -- lint unit` runs some steps;
// further words choose test files: `npm test -- unit posting`. REQUIRED=mariadb,chromium makes their lack a failure.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuseWrongNode } from './prepare/node-version.mjs';
import { root } from './prepare/root.mjs';

refuseWrongNode();
const { ensureInstalled } = await import('./prepare/install.mjs');
const { ensureNative } = await import('./prepare/native.mjs');
ensureInstalled();
ensureNative();
const { inLanes } = await import('./test/lanes.mjs');
const { choose } = await import('./test/choose.mjs');
const { LACKING, steps } = await import('./test/steps.mjs');
const { scratchInMemory } = await import('./test/scratch.mjs');
const { chromium, startServers, stopServers } = await import('./test/servers.mjs');

scratchInMemory();
const args = process.argv.slice(2);
const { chosen, words, note } = choose(args, steps, existsSync(join(root, 'dist/web/routes.json')));
if (note) console.log(`▶ ${note}`);
const required = (process.env.REQUIRED ?? '').split(',');

const total = { passed: 0, failed: 0 };
const leftOut = [];
const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

async function lookForServers() {
  if (!chosen.some((step) => step.servers)) return {};
  const began = performance.now();
  const has = { ...(await startServers()), chromium: chromium() };
  const there = Object.keys(has).filter((name) => has[name]);
  console.log(`▶ servers: ${there.join(', ') || 'none'} (${seconds(began)})`);
  return has;
}

/** What a step came to, in tests passed and failed, or why it was left out. */
async function outcome(step, has) {
  if (step.needs && !has[step.needs]) {
    return required.includes(step.needs)
      ? { failed: 1, output: LACKING[step.needs] }
      : { leftOut: LACKING[step.needs] };
  }
  const result = await step.run({ has, words });
  if (result.ok === undefined) return result;
  return {
    passed: Number(result.ok),
    failed: Number(!result.ok),
    output: result.ok ? '' : result.output,
    note: result.note,
  };
}

async function take(step, has) {
  const began = performance.now();
  if (step.servers) console.log(`▶ ${step.name} …`);
  const { passed = 0, failed = 0, skipped = 0, output, note, leftOut: why } = await outcome(step, has);
  total.passed += passed;
  total.failed += failed;
  if (output) console.log(output.trimEnd());
  if (why) leftOut.push(`${step.name}: ${why}`);
  if (skipped) leftOut.push(`${step.name}: ${skipped} tests skipped themselves`);
  const counts = step.servers && !why ? `, ${passed} passed, ${failed} failed` : '';
  console.log(
    `${why ? '–' : failed ? '✘' : '✔'} ${step.name} (${seconds(began)}${counts})${note ? ` ${note}` : ''}`,
  );
  if (failed) failures.push(step.name);
}

const suites = chosen.filter((step) => step.servers);
const checks = chosen.filter((step) => !step.servers);
const failures = [];
const began = performance.now();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
try {
  // Each check keeps one core busy; a suite takes all there are.
  await inLanes(checks, 2, (step) => take(step, {}));
  const has = await lookForServers();
  for (const step of suites) await take(step, has);
} finally {
  await stopServers();
}
console.log(`\n${seconds(began)} in all${failures.length > 0 ? `; failed: ${failures.join(', ')}` : ''}`);
for (const line of leftOut) console.log(`left out: ${line}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
