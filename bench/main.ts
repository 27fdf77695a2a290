import { writeFileSync } from 'node:fs';
import { type Part, readOptions } from './options.js';
import { create } from './parts/creating.js';
import { footprint, growth } from './parts/growing.js';
import { importing } from './parts/importing.js';
import { live } from './parts/live.js';
import { list, one } from './parts/reading.js';
import { engines, loop, search } from './parts/searching.js';
import { type Figure, met } from './report/figures.js';
import { machine } from './report/machine.js';
import { table } from './report/table.js';
import { Stage } from './stage.js';

const MEASURES: Record<Part, (stage: Stage) => Promise<Figure[]>> = {
  list,
  one,
  create,
  import: importing,
  live,
  growth,
  search,
  engines,
  loop,
  process: footprint,
};

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  const stage = new Stage(options);
  const on = machine();
  const figures: Figure[] = [];
  for (const part of options.parts) {
    console.error(`measuring ${part} …`);
    figures.push(...(await MEASURES[part](stage)));
  }
  await stage.close();
  const database = options.server ? 'mariadb' : 'sqlite';
  console.log(`${JSON.stringify({ ...on, database })}\n\n${table(figures)}`);
  if (options.json) writeFileSync(options.json, JSON.stringify({ machine: on, database, figures }, null, 2));
  process.exitCode = figures.every(met) ? 0 : 2;
}

await main();
