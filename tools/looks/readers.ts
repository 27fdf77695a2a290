import type { Browser, Page } from 'playwright-core';
import { cameBack } from '../../test/harness/signed-reader.js';
import type { DemoPerson, DemoRole } from './demo.js';
import type { PlaceName } from './places.js';
import { addressOf, type Visit } from './visits.js';

export interface Screen {
  width: number;
  height: number;
  /** Device pixels for each of them; a desk at 200 % has two. */
  scale?: number;
}

export interface Guests {
  site: string;
  people: Record<DemoRole, DemoPerson>;
  places: Record<PlaceName, string>;
}

/** One window for each demo account and one for nobody, opened when first asked for: a refresh token is good once. */
export class Readers {
  private readonly windows = new Map<DemoRole | undefined, Promise<Page>>();

  constructor(
    private readonly browser: Browser,
    private readonly guests: Guests,
  ) {}

  /** The page as its visitor sees it, with all it asked for, on this screen and in this look (`en.dark.large`). */
  async visit(path: string, visit: Visit, screen: Screen, look: string): Promise<Page> {
    const { site, places } = this.guests;
    const page = await this.window(visit.as, screen.scale ?? 1, look);
    await page.context().addCookies([{ name: 'gq_look', value: look, url: site }]);
    await page.setViewportSize({ width: screen.width, height: screen.height });
    await page.goto(site + addressOf(path, visit, places));
    await settled(page);
    await unrolled(page);
    return page;
  }

  private window(as: DemoRole | undefined, scale: number, look: string): Promise<Page> {
    const known = this.windows.get(as) ?? this.opened(as, scale, look);
    this.windows.set(as, known);
    return known;
  }

  private async opened(as: DemoRole | undefined, deviceScaleFactor: number, look: string): Promise<Page> {
    // What the browser itself words, such as a field for a date, where it has that language.
    const locale = look.startsWith('en') ? 'en-GB' : 'zh-CN';
    const context = await this.browser.newContext({ reducedMotion: 'reduce', deviceScaleFactor, locale });
    const { site, people } = this.guests;
    if (as) await cameBack(context, site, people[as].refreshToken);
    return context.newPage();
  }
}

/** Everything is there that the page asked for: no skeleton, no picture under way. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction('!document.querySelector("main [aria-busy=true]")');
}

/** Scrolled through once: pictures that wait until they are near come too, and are there before the page is taken. */
async function unrolled(page: Page): Promise<void> {
  for (const picture of await page.locator('img[loading=lazy]').all()) await picture.scrollIntoViewIfNeeded();
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  await page.evaluate('scrollTo(0, 0)');
}
