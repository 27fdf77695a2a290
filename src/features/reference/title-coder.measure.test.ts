import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { workTypes } from './occupations.js';
import { readJson } from './reference-data.js';
import { LABELLED_TITLES } from './title-coder.labelled.js';
import { foldOf, measure, type Measures } from './title-coder.measure.js';
import { TitleCoder, titleCoder, titleEntries } from './title-coder.js';
import type { Calibration } from './title-confidence.js';
import { foldTitle } from './title-normaliser.js';

const ADS = '../shared/data/jobs/ads-list-2024.csv';
const shared = await titleCoder();
const report = (what: string, measures: Measures) =>
  process.stdout.write(`${what}: ${JSON.stringify(measures)}\n`);

describe('measures of the title coder', () => {
  it('codes a fifth of the official work types that it never saw', () => {
    const held = workTypes().filter((type) => foldOf(foldTitle(type.name)) === 0);
    const unseen = new Set(held.map((type) => foldTitle(type.name)));
    const known = titleEntries().filter((entry) => entry.kind === 'name' || !unseen.has(entry.text));
    const coder = new TitleCoder(known, readJson<Calibration>('title-calibration.json'));
    const measures = measure(
      held.map(({ name }) => ({
        title: name,
        coded: coder.code(name),
        accepted: held.filter((type) => type.name === name).map((type) => type.code),
      })),
    );
    report('held-back work types', measures);
    expect(measures.top1).toBeGreaterThanOrEqual(0.5);
    expect(measures.top3).toBeGreaterThanOrEqual(0.68);
    expect(measures.calibrationError).toBeLessThanOrEqual(0.1);
  });

  it('codes 100 real titles as a person did', () => {
    const measures = measure(
      LABELLED_TITLES.map(([, title, accepted]) => ({ title, coded: shared.code(title), accepted })),
    );
    report('real titles', measures);
    expect(measures.titles).toBe(100);
    expect(measures.top1).toBeGreaterThanOrEqual(0.86);
    expect(measures.top3).toBeGreaterThanOrEqual(0.92);
    expect(measures.calibrationError).toBeLessThanOrEqual(0.1);
  });

  const withAds = existsSync(ADS) ? it : it.skip;
  withAds('codes 13,000 titles in seconds (skipped where ../shared/data is absent)', () => {
    const rows = parse(readFileSync(ADS, 'utf8'), { columns: true, bom: true, relax_quotes: true }) as Array<{
      title: string;
    }>;
    const started = performance.now();
    for (const row of rows) shared.code(row.title);
    const each = (performance.now() - started) / rows.length;
    process.stdout.write(`${rows.length} titles, ${each.toFixed(3)} ms each\n`);
    expect(each).toBeLessThan(2);
  });
});
