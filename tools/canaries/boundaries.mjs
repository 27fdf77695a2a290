import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../prepare/root.mjs';
import { allowed, offences } from './boundary.canaries.mjs';
import { inScratch } from './scratch.mjs';

const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** The offenders, all called x and y, get a number each, so that one run over one tree tries them all. */
const numbered = (files, i) =>
  Object.entries(files).map(([path, code]) => [
    path.replace(/\/([xy])\./, `/$1${i}.`),
    code.replace(/\/([xy])\.js/, `/$1${i}.js`),
  ]);

function violations(files) {
  return inScratch(files, (folder) => {
    const trees = ['src', 'test'].filter((tree) => existsSync(join(folder, tree)));
    const args = [
      program,
      '--config',
      join(root, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      ...trees,
    ];
    return new Promise((resolve, reject) => {
      execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout) =>
        stdout ? resolve(JSON.parse(stdout).summary.violations) : reject(error),
      );
    });
  });
}

/** What dependency-cruiser says of each offence and of the tree that is as it should be. */
export async function sang() {
  const trees = offences.map(([, files], i) => numbered(files, i));
  const found = await violations(Object.fromEntries(trees.flat()));
  const results = offences.map(([rule], i) => {
    const offender = trees[i][0][0];
    const said = found.filter(({ from }) => from === offender).map((violation) => violation.rule.name);
    return { name: `${rule} in ${offender}`, caught: said.includes(rule), said: `boundaries say [${said}]` };
  });
  const said = (await violations(allowed)).map(({ rule, from, to }) => `${rule.name} ${from} → ${to}`);
  return [...results, { name: 'allowed imports', caught: said.length === 0, said: said.join('; ') }];
}
