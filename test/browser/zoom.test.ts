import { describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { cutOff, newReader, overflows, type Reader, tornWords } from '../harness/browser.js';
import { inBrowser } from '../harness/in-browser.js';
import { handedIn, readerAs } from './office-steps.js';

/** What a desk of 1440 × 900 has left at 200 %. */
const ZOOMED = { width: 720, height: 450 };
const LOOKS = ['zh.light.normal', 'en.dark.large'] as const;

describe('at 200 %', () => {
  let app: TestApp;
  let browser: Browser;
  let employer: TestOrganisation;
  let officer: SignedUp;
  let posting: { id: string };
  inBrowser(async (started) => {
    ({ app, browser } = started);
    employer = await foundOrganisation(app);
    officer = await signUp(app, { roles: ['officer'], name: '陈监管' });
    posting = await publishPosting(app, { organisation: employer, benefits: ['工作餐', '年终奖'] });
    await handedIn(app, '镇海待核验阀门厂');
  });

  const visits = (): [SignedUp | null, string[]][] => [
    [null, ['/', '/find', `/postings/${posting.id}`, '/sign-in', '/register', '/offer']],
    [employer.owner, ['/postings', '/postings/new', '/members'].map((path) => `/org/${employer.id}${path}`)],
    [officer, ['/office', '/office/organisations', '/account']],
  ];
  const zoomed = async (look: string, person: SignedUp | null): Promise<Reader> => {
    const reader = person
      ? await readerAs(browser, app, person, { look })
      : await newReader(browser, app.url, 'desk', look);
    await reader.page.setViewportSize(ZOOMED);
    return reader;
  };

  it.each(LOOKS)(
    'nothing is lost and nothing stands out to the side (%s)',
    async (look) => {
      for (const [person, paths] of visits()) {
        const { page, complaints, context } = await zoomed(look, person);
        for (const path of paths) {
          await page.goto(app.url + path, { waitUntil: 'networkidle' });
          await page.getByRole('heading', { level: 1 }).waitFor();
          expect([path, await overflows(page)]).toEqual([path, false]);
          expect([path, await cutOff(page)]).toEqual([path, []]);
          expect([path, await seriousFaults(page)]).toEqual([path, []]);
        }
        expect(complaints).toEqual([]);
        await context.close();
      }
    },
    120_000,
  );

  it('in large type no number of a title and no word of a label is torn, on a phone', async () => {
    const title = '装置检修期间外借操作工10人';
    const long = await publishPosting(app, { organisation: employer, title });
    const { page, context } = await readerAs(browser, app, employer.owner, {
      size: 'phone',
      look: 'en.light.large',
    });
    for (const path of [`/postings/${long.id}`, `/org/${employer.id}/postings`, '/offer/mine']) {
      await page.goto(app.url + path, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await tornWords(page)]).toEqual([path, []]);
    }
    await page.goto(`${app.url}/postings/${long.id}`, { waitUntil: 'networkidle' });
    await page.evaluate(
      `document.querySelector('main dt').style.cssText = 'width: 2em; overflow-wrap: anywhere'`,
    );
    await page.evaluate(
      `document.querySelector('main h1').style.cssText = 'width: 1em; overflow-wrap: anywhere'`,
    );
    expect(await tornWords(page)).toContain('10');
    await context.close();
  }, 60_000);

  it('a control that is cut off would be noticed', async () => {
    const { page, context } = await zoomed('zh.light.normal', null);
    await page.goto(`${app.url}/sign-in`, { waitUntil: 'networkidle' });
    await page.evaluate(`document.querySelector('main button[type=submit]').style.marginLeft = '-40rem';
      document.querySelector('main a[href^="/forgot"]').style.cssText = 'display: block; width: 1em; overflow: hidden; white-space: nowrap'`);
    expect(await cutOff(page)).toHaveLength(2);
    await context.close();
  }, 30_000);
});
