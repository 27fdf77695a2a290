import { describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { budgetOf } from '../../tools/looks/speed-budget.js';
import { SlowPhone } from '../../tools/looks/slow-phone.js';
import { readVitals } from '../../tools/looks/vitals.js';
import { publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { newReader } from '../harness/browser.js';
import { inBrowser } from '../harness/in-browser.js';
import { openMounted } from '../harness/mounted.js';

/** A machine that runs the tests has others to serve: what takes time may take twice as much as `npm run web:speed` allows. */
const SPARE = 2;

describe('a first visit on a cheap phone and a slow line', () => {
  let app: TestApp;
  let browser: Browser;
  let posting: string;
  inBrowser(
    async (started) => {
      ({ app, browser } = started);
      posting = (await publishPosting(app, { title: '氩弧焊工' })).id;
    },
    { withinMs: 120_000 },
  );

  it.each(['/', '/find', '/postings/:id', '/sign-in'])(
    'shows %s soon, carries little and moves nothing',
    async (path) => {
      const phone = await SlowPhone.visit(browser, app.url + path.replace(':id', posting));
      const { lcp, cls } = await readVitals(phone.page);
      const { script, all } = phone.weight();
      await phone.close();
      expect(lcp).toBeLessThan(budgetOf('LCP') * SPARE);
      expect(cls).toBeLessThanOrEqual(budgetOf('CLS'));
      expect(script).toBeGreaterThan(50_000);
      expect(script).toBeLessThanOrEqual(budgetOf('script'));
      expect(all).toBeGreaterThan(script);
      expect(all).toBeLessThanOrEqual(budgetOf('all'));
    },
    60_000,
  );

  it('shows within a second what another publishes', async () => {
    const { page, context } = await newReader(browser, app.url, 'phone');
    const subscribed = page
      .waitForEvent('websocket')
      .then((socket) => socket.waitForEvent('framereceived', ({ payload }) => /"head"/.test(`${payload}`)));
    await openMounted(page, app.url);
    await subscribed;
    await publishPosting(app, { title: '叉车司机' });
    const published = performance.now();
    await page.getByRole('button', { name: '1 条新信息，点击查看' }).waitFor();
    expect(performance.now() - published).toBeLessThan(1000);
    await context.close();
  }, 60_000);
});
