import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type DemoRole } from '../../tools/looks/demo.js';
import type { PlaceName } from '../../tools/looks/places.js';
import { addressOf, type Visit, VISITS } from '../../tools/looks/visits.js';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { newReader } from '../harness/browser.js';
import { until } from '../harness/until.js';
import { inBrowser } from '../harness/in-browser.js';
import { handedIn, readerAs } from './office-steps.js';

const AT_HEADING = `document.activeElement.matches('main h1') && !document.querySelector('main [aria-busy=true]')`;

/** As a link or the back button does it, without a new document; the heading that one leaves no longer has the focus. */
async function walkTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`document.activeElement.blur();
    history.pushState(null, '', ${JSON.stringify(address)});
    dispatchEvent(new PopStateEvent('popstate'));`);
}

/** Dates as programs write them; people read 2026年11月25日. */
const isoDates = async (page: Page): Promise<string[]> =>
  (await page.locator('main').innerText()).match(/\b20\d\d-\d\d-\d\d\b/g) ?? [];

describe('every page', () => {
  let app: TestApp;
  let browser: Browser;
  let employer: TestOrganisation;
  let people: Partial<Record<DemoRole, SignedUp>>;
  let places: Record<PlaceName, string>;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    employer = await foundOrganisation(app, { name: '镇海焦点测试厂' });
    const agency = await foundOrganisation(app, { kind: 'agency' });
    const seeker = await signUp(app);
    const posting = await publishPosting(app, { organisation: employer });
    const offer = await publishPosting(app, { side: 'supply', by: seeker });
    const waiting = await handedIn(app, '镇海待看阀门厂');
    const officer = await signUp(app, { roles: ['officer'] });
    const administrator = await signUp(app, { roles: ['administrator'] });
    people = { seeker, officer, administrator, employer: employer.owner, agency: agency.owner };
    places = {
      ...{ posting: posting.id, ownPosting: posting.id, offer: offer.id, waiting: waiting.id },
      ...{ employer: employer.id, agency: agency.id, invitation: 'none', screeningRule: 'G1' },
    };
  });

  const visitsOf = (role: DemoRole | undefined): [string, Visit][] =>
    Object.entries(VISITS).filter(([, visit]) => visit.as === role);

  it.each([undefined, 'seeker', 'employer', 'agency', 'officer', 'administrator'] as const)(
    'begins at its heading, also where that comes with the answer, and writes dates for people (%s)',
    async (role) => {
      const person = role && people[role];
      const reader = await (person ? readerAs(browser, app, person) : newReader(browser, app.url, 'desk'));
      const { page, context, complaints } = reader;
      await page.goto(`${app.url}/nowhere`, { waitUntil: 'networkidle' });
      expect(visitsOf(role)).not.toHaveLength(0);
      for (const [path, visit] of visitsOf(role)) {
        await walkTo(page, addressOf(path, visit, places));
        const reached = until(() => page.evaluate<boolean>(AT_HEADING), 8).then(
          () => true,
          () => false,
        );
        expect([path, await reached]).toEqual([path, true]);
        expect([path, await isoDates(page)]).toEqual([path, []]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('says where one has come', async () => {
    const { page, context } = await readerAs(browser, app, employer.owner);
    await page.goto(`${app.url}/org`, { waitUntil: 'networkidle' });
    await walkTo(page, `/org/${employer.id}/members`);
    await until(() => page.evaluate<boolean>(AT_HEADING));
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    await page.locator('p[role=status]').getByText(heading, { exact: true }).waitFor({ state: 'attached' });
    await context.close();
  }, 60_000);

  it('leaves the focus where the reader has gone while it was asking', async () => {
    const { page, context } = await readerAs(browser, app, await signUp(app, { roles: ['officer'] }));
    let answer = (): void => undefined;
    const gate = new Promise<void>((open) => (answer = open));
    await page.route(`**/api/v1/organisations/${places.waiting}`, (route) =>
      gate.then(() => route.continue()),
    );
    await page.goto(`${app.url}/office/organisations`, { waitUntil: 'networkidle' });
    await walkTo(page, `/office/organisations/${places.waiting}`);
    await until(() => page.evaluate<boolean>(`document.activeElement.id === 'main'`));
    await page.getByRole('searchbox').focus();
    answer();
    await page.getByRole('heading', { level: 1, name: '镇海待看阀门厂' }).waitFor();
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    await context.close();
  }, 60_000);
});
