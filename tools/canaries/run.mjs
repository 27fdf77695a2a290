// Every house rule is shown an offence and must refuse it; a guard that lets its canary live fails this run.
import { sang as boundaries } from './boundaries.mjs';
import { sang as lint } from './lint.mjs';
import { sang as sizes } from './sizes.mjs';
import { sang as web } from './web.mjs';

const alive = [];
let tried = 0;
for (const group of [lint, boundaries, sizes, web]) {
  for (const { name, caught, said } of await group()) {
    tried += 1;
    if (!caught) alive.push(`${name}: ${said}`);
  }
}
console.log(`${tried} canaries, ${tried - alive.length} as they should be`);
for (const line of alive) console.error(line);
if (alive.length > 0) process.exitCode = 1;
