import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { root } from '../prepare/root.mjs';
import { tool } from '../test/run.mjs';
import { driftOf } from '../web/api-types.mjs';
import { checkWeight } from '../web/check-weight.mjs';
import { inScratch } from './scratch.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const ofBytes = (count) =>
  randomBytes(Math.ceil(count / 2))
    .toString('hex')
    .slice(0, count);

/** A tiny dist of one page whose entry and own chunk are so large. */
const dist = (path, entry, own) => ({
  'index.html': '<script src="/assets/entry.js"></script>',
  '.vite/manifest.json': '{}',
  'routes.json': JSON.stringify([{ path, preload: { all: ['/assets/own.js'], zh: [], en: [] } }]),
  'assets/entry.js.br': ofBytes(entry),
  'assets/own.js.br': ofBytes(own),
});

async function weight() {
  const cases = [
    ['too much script', dist('/', 100_000, 21_000), true],
    ['a light page', dist('/', 100_000, 19_000), false],
    ['a console', dist('/org/postings', 100_000, 200_000), false],
  ];
  const results = [];
  for (const [name, files, refused] of cases) {
    const { faults } = await inScratch(files, (folder) => checkWeight(folder));
    results.push({
      name: `weight: ${name}`,
      caught: faults.length > 0 === refused,
      said: faults.join('; ') || 'no fault',
    });
  }
  return results;
}

function drift() {
  return [
    ['an API that changed', 'a: string;\n', 'a: number;\n', true],
    ['a line that is new', 'a;\n', 'a;\nb;\n', true],
    ['the same', 'a;\n', 'a;\n', false],
  ].map(([name, old, now, refused]) => {
    const said = driftOf(old, now);
    return { name: `api: ${name}`, caught: (said !== undefined) === refused, said: said ?? 'no drift' };
  });
}

const ZH = "const words = { title: '标题', part: { one: '一' } };\nexport default words;\n";
const english = (words) =>
  `import type { SameKeys } from '../same-keys';\nimport type zh from '../zh/x';\nexport default ${words} satisfies SameKeys<typeof zh>;\n`;

/** Words that lack a key in English, and a template that gives a part what it does not take. */
async function types() {
  const cases = [
    ['a missing English key', { 'web/src/locales/en/x.ts': english("{ title: 'Title', part: {} }") }, true],
    [
      'an unknown attribute',
      { 'web/src/A.vue': component('<B :nothing="1" />'), 'web/src/B.vue': component('<p />') },
      true,
    ],
    [
      'both languages',
      { 'web/src/locales/en/x.ts': english("{ title: 'Title', part: { one: 'One' } }") },
      false,
    ],
  ];
  const shared = {
    'web/tsconfig.json': read('web/tsconfig.json'),
    'web/src/locales/same-keys.ts': read('web/src/locales/same-keys.ts'),
    'web/src/locales/zh/x.ts': ZH,
  };
  return Promise.all(
    cases.map(([name, files, refused]) =>
      inScratch({ ...shared, ...files }, async (folder) => {
        const { ok, output } = await tool('vue-tsc/bin/vue-tsc.js', '-p', join(folder, 'web/tsconfig.json'));
        const said = output.split('\n')[0];
        return {
          name: `types:web: ${name}`,
          caught: ok !== refused && /TS(1360|2353|2741)|^$/.test(said),
          said,
        };
      }),
    ),
  );
}

function component(template) {
  const script = template.startsWith('<B') ? "import B from './B.vue';\n" : '';
  return `<script setup lang="ts">\n${script}</script>\n\n<template>${template}</template>\n`;
}

/** What the checks of the web front end say of offences. */
export async function sang() {
  return [...(await weight()), ...drift(), ...(await types())];
}
