import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../test/harness/browser.js';
import { type Figure, median } from './speed-budget.js';
import { SlowPhone } from './slow-phone.js';
import { readVitals } from './vitals.js';

/** The public pages on a first visit; a posting is the first that the list leads to. */
const PAGES = {
  home: '/',
  find: '/find?q=焊工',
  posting: '/postings/:id',
  'sign-in': '/sign-in',
  register: '/register',
  forgot: '/forgot',
  offer: '/offer',
};

/** What the issue names, by touch and key, on pages that are there already; each resolves when its effect is seen. */
const INTERACTIONS: { page: string; name: string; at: string; act: (page: Page) => Promise<void> }[] = [
  { page: 'home', name: 'typing', at: '/', act: type },
  { page: 'find', name: 'typing', at: '/find', act: type },
  { page: 'find', name: 'facet', at: '/find', act: chooseFacet },
  { page: 'find', name: 'opening', at: '/find', act: open },
];

export interface SpeedWishes {
  site: string;
  runs: number;
  /** Told of each round as it ends. */
  tell: (round: string) => void;
}

/** The median figures of every public page. */
export async function measureSpeed({ site, runs, tell }: SpeedWishes): Promise<Figure[]> {
  const browser = await startBrowser();
  try {
    const posting = await firstPosting(site);
    const rounds: Figure[][] = [];
    for (let round = 1; round <= runs; round += 1) {
      const began = performance.now();
      rounds.push(await measureOnce(browser, site, posting));
      tell(`round ${round} of ${runs}: ${Math.round((performance.now() - began) / 1000)} s`);
    }
    return medians(rounds);
  } finally {
    await browser.close();
  }
}

async function measureOnce(browser: Browser, site: string, posting: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [page, path] of Object.entries(PAGES)) {
    const phone = await SlowPhone.visit(browser, site + path.replace(':id', posting));
    const { lcp, cls } = await readVitals(phone.page);
    const { script, all } = phone.weight();
    figures.push({ page, what: 'LCP', value: lcp }, { page, what: 'CLS', value: cls });
    figures.push({ page, what: 'script', value: script }, { page, what: 'all', value: all });
    await phone.close();
  }
  for (const { page, name, at, act } of INTERACTIONS) {
    const phone = await SlowPhone.visit(browser, site + at);
    const since = await phone.page.evaluate<number>('performance.now()');
    await act(phone.page);
    const { inp } = await readVitals(phone.page, since);
    figures.push({ page, what: `INP ${name}`, value: inp });
    await phone.close();
  }
  return figures;
}

async function firstPosting(site: string): Promise<string> {
  const answer = await fetch(`${site}/api/v1/postings?side=demand&limit=1`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  if (!items[0]) throw new Error('the demo has no posting');
  return items[0].id;
}

/** As thumbs type it: the next key comes when the last was painted, suggestions or not. */
async function type(page: Page): Promise<void> {
  await page.getByRole('combobox').first().tap();
  for (const key of 'diangong') await page.keyboard.press(key, { delay: 60 });
  await page.getByRole('option').first().waitFor();
  for (const key of '焊工') await page.keyboard.press('Backspace', { delay: key.length });
}

async function chooseFacet(page: Page): Promise<void> {
  await page.getByRole('button', { name: '筛选' }).tap();
  const box = page.getByRole('checkbox').nth(1);
  const answered = page.waitForResponse((answer) => answer.url().includes('/api/v1/postings?'));
  await box.tap();
  await answered;
  await page.getByRole('checkbox', { checked: true }).first().waitFor();
}

async function open(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 3 }).first().getByRole('link').tap();
  await page.waitForURL(/\/postings\//);
  await page.locator('main h1').first().waitFor();
}

function medians(rounds: Figure[][]): Figure[] {
  return (rounds[0] ?? []).map((figure, at) => ({
    ...figure,
    value: median(rounds.map((round) => round[at]?.value ?? NaN)),
  }));
}
