import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findRegion } from '../../reference/region-finder.js';
import { checkMap } from './check-map.js';
import { parseDate } from './date-text.js';
import { openRows, readRows } from './file-reader.js';
import type { ImportLookups } from './import-draft.js';
import type { ImportMap } from './import-map.js';
import { unfit } from './import-map.js';
import { rowToDraft } from './row-to-draft.js';

const ADS = '../shared/data/jobs';
const MAPS = 'docs/import-maps';
const here = existsSync(ADS);
if (!here) console.log(`left out: reading the real advertisements, for ${ADS} is not there`);
const withAds = here ? describe : describe.skip;

/** Titles are coded and measured in the reference feature; here it is the columns' turn. */
const LOOKUPS: ImportLookups = {
  findRegion,
  codeTitle: () => [{ code: '4-07-02-03', confidence: 0.5 }],
  today: '2026-01-15',
};
/** Faults of the sources: what these say is not in the text, however it is read. */
const TRULY_ABSENT = [
  'pay-in-text',
  'pay-negotiable',
  'pay-absent',
  'pay-no-lower-bound',
  'pay-period-unclear',
  'headcount-indefinite',
  'headcount-absent',
  'region-only-city',
  'region-only-province',
  'region-unclear',
  'title-absent',
];

function mapOf(name: string): ImportMap {
  const checked = checkMap(JSON.parse(readFileSync(`${MAPS}/${name}`, 'utf8')));
  if (!checked.ok) throw new Error(checked.faults.map((fault) => fault.en).join('; '));
  return checked.map;
}

async function measure(name: string) {
  const map = mapOf(`${name}.json`);
  const file = await openRows(`${ADS}/ads-${name}.csv`);
  expect(unfit(map, file.headings)).toEqual([]);
  const count = { rows: 0, refused: 0, incomplete: 0, complete: 0 };
  const ids = new Set<string>();
  const faults: Record<string, number> = {};
  for await (const row of file.rows) {
    count.rows += 1;
    const read = rowToDraft(row, map, LOOKUPS);
    if (read.externalId !== null) ids.add(read.externalId);
    const lacking = read.faults.filter(({ code }) => code !== 'pay-in-text');
    count[!read.ok ? 'refused' : lacking.length ? 'incomplete' : 'complete'] += 1;
    for (const fault of read.faults) faults[fault.code] = (faults[fault.code] ?? 0) + 1;
  }
  expect(count.rows).toBe(file.total);
  return { ...count, ids: ids.size, faults };
}

describe('the committed maps', () => {
  it.each(readdirSync(MAPS).filter((name) => name.endsWith('.json')))('%s is well-formed', (name) => {
    expect(mapOf(name).columns.title).toBeDefined();
  });
});

withAds('real advertisements', () => {
  it.each([
    { name: 'services-2015', rows: 964, refused: 1, complete: 270, regionUnclear: 0, payUnclear: 0 },
    { name: 'analysts-2018', rows: 2983, refused: 0, complete: 2870, regionUnclear: 0, payUnclear: 0 },
    { name: 'list-2018', rows: 4839, refused: 0, complete: 3300, regionUnclear: 0, payUnclear: 0 },
    { name: 'list-2024', rows: 13302, refused: 0, complete: 12300, regionUnclear: 60, payUnclear: 6 },
  ])(
    'of $name are read but for what they do not say',
    async (expected) => {
      const found = await measure(expected.name);
      const commonest = Object.entries(found.faults).sort((a, b) => b[1] - a[1]);
      console.log(
        `${expected.name}: ${found.rows} rows, ${found.ids} ids, ${found.complete} complete, ${found.incomplete} as incomplete drafts, ` +
          `${found.refused} refused; ${commonest.map(([code, times]) => `${code} ${times}`).join(', ')}`,
      );
      expect(found).toMatchObject({ rows: expected.rows, refused: expected.refused });
      expect(found.complete).toBeGreaterThanOrEqual(expected.complete);
      expect(Object.keys(found.faults).filter((code) => !TRULY_ABSENT.includes(code))).toEqual([]);
      expect(found.faults['region-unclear'] ?? 0).toBeLessThanOrEqual(expected.regionUnclear);
      expect(found.faults['pay-period-unclear'] ?? 0).toBeLessThanOrEqual(expected.payUnclear);
    },
    120_000,
  );

  it('have deadlines that are days or the epoch put in for none', async () => {
    const codes: Record<string, number> = {};
    for await (const { values } of readRows(`${ADS}/ads-services-2015.csv`)) {
      const read = parseDate(values['deadline'] ?? '');
      const code = read.ok ? 'day' : read.problem.code;
      codes[code] = (codes[code] ?? 0) + 1;
    }
    expect(Object.keys(codes).sort()).toEqual(['date-placeholder', 'day']);
  });
});
