import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { ended, queued } from './import-steps.js';
import type { ImportResult } from '../../src/features/postings/import/import-summary.js';

const ADS = '../shared/data/jobs';
const here = existsSync(ADS);
if (!here) console.log(`left out: bringing the real advertisements in, for ${ADS} is not there`);

/** The smallest of the four with every kind of fault; the reading of all four is measured beside the readers. */
(here ? describe : describe.skip)('real advertisements', () => {
  let app: TestApp;
  let staff: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    staff = await signUp(app, { roles: ['staff'] });
  });
  afterAll(() => app.close());

  it.each([
    { name: 'services-2015', rows: 964, published: 240 },
    { name: 'analysts-2018', rows: 2983, published: 2850 },
  ])(
    'of $name are published as forwarded ones where they say what the law asks for',
    async ({ name, rows, published }) => {
      const map = readFileSync(`docs/import-maps/${name}.json`, 'utf8');
      const file = readFileSync(`${ADS}/ads-${name}.csv`);
      const { id } = await queued(app, staff, file, { map, publish: 'true' });
      const sum = (await ended(app, staff, id)).result as ImportResult;
      const reasons = sum.reasons.map(({ code, times }) => `${code} ${times}`).join(', ');
      console.log(`${name}: ${JSON.stringify({ ...sum, reasons })}`);
      expect(sum.rows).toBe(rows);
      expect(sum.published).toBeGreaterThanOrEqual(published);
      expect(sum.taken + sum.changed + sum.unchanged + sum.refused).toBe(rows);
    },
    120_000,
  );
});
