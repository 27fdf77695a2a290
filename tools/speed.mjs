// `npm run web:speed [-- --runs 3]`: how fast the public pages are on a cheap phone and a slow line, and what they carry,
// against their budgets; ends with 1 when one is over. See docs/web-speed.md.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { refuseWrongNode } from './prepare/node-version.mjs';

refuseWrongNode();
const { startSite } = await import('./looks/site.mjs');
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });

const { site, stop } = await startSite();
try {
  await import('../test/harness/ts-process.mjs');
  const { measureSpeed } = await import('./looks/speed.ts');
  const { speedFaults, speedTable } = await import('./looks/speed-budget.ts');
  const load = () => loadavg()[0].toFixed(1);
  const before = load();
  const figures = await measureSpeed({
    site,
    runs: Number(values.runs),
    tell: (round) => console.log(round),
  });
  console.log(`medians of ${values.runs}; load of the machine ${before} before, ${load()} after`);
  console.log(speedTable(figures));
  const faults = speedFaults(figures);
  for (const fault of faults) console.error(`over budget: ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await stop();
}
