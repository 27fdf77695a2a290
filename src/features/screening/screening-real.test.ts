import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { compileRules, SCREENING_FACTS, SCREENING_RULES } from './screening-data.js';
import { screen } from './screening.rules.js';
import type { Finding } from './screening.types.js';

const file = '../shared/data/jobs/ads-services-2015.csv';
const there = existsSync(file);
if (!there) console.warn(`skipped: screening of real advertisements (no ${file})`);

describe('real advertisements', () => {
  const rules = compileRules(SCREENING_RULES);
  const read = (ad: Record<string, string>): Finding[] =>
    screen(
      {
        side: 'demand',
        title: ad.title!,
        description: ad.description!,
        region: '330211',
        publishOn: '2014-09-01',
      },
      rules,
      SCREENING_FACTS,
    );
  const ads = (): Record<string, string>[] =>
    parse(readFileSync(file), { columns: true, bom: true, relax_quotes: true });
  const neutral = /男、?女(?:生)?(?:均可|不限)|性别不限|不限男女|[子妇神美]女/g;

  (there ? it : it.skip)('those marked for one sex whose text names one are found by the sex rules', () => {
    const marked = ads().filter(
      (ad) => ad.gender_req !== '不限' && /[男女]/.test(`${ad.title}${ad.description}`.replace(neutral, '')),
    );
    const found = marked.filter((ad) => read(ad).some((f) => f.category === 'sex'));
    expect(marked.length).toBeGreaterThan(40);
    expect(found.length / marked.length).toBeGreaterThanOrEqual(0.97);
  });

  (there ? it : it.skip)('those that name no sex, or both alike, are left in peace by the sex rules', () => {
    const silent = ads().filter((ad) => !/[男女]/.test(`${ad.title}${ad.description}`.replace(neutral, '')));
    expect(silent.length).toBeGreaterThan(700);
    expect(silent.filter((ad) => read(ad).some((f) => f.category === 'sex'))).toHaveLength(0);
  });

  (there ? it : it.skip)(
    'age limits are found wherever an age in years is written, with few exceptions',
    () => {
      const dated = ads().filter((ad) => /(?:2|3|4|5)\d周?岁/.test(ad.description!));
      const found = dated.filter((ad) => read(ad).some((f) => f.category === 'age'));
      expect(dated.length).toBeGreaterThan(250);
      expect(found.length / dated.length).toBeGreaterThanOrEqual(0.93);
    },
  );
});
