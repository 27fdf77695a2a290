import type { Page, Route } from 'playwright-core';
import { until } from './until.js';

interface Held {
  /** Until so many answers have come and are held. */
  come: (count?: number) => Promise<void>;
  /** From now on nothing is held any more. */
  letGo: () => void;
}

/** A line as slow as a test wants: what is asked there reaches the server, the answers wait until they are let go. */
export async function holdAnswers(page: Page, path: RegExp, method: string): Promise<Held> {
  let held = 0;
  let open = false;
  let letGo = (): void => undefined;
  const gate = new Promise<void>((opened) => (letGo = opened));

  async function hold(route: Route): Promise<void> {
    if (open || route.request().method() !== method) return route.fallback();
    const response = await route.fetch();
    held += 1;
    await gate;
    await route.fulfill({ response });
  }
  await page.route(path, hold);
  return {
    come: (count = 1) => until(() => Promise.resolve(held >= count)),
    letGo: () => {
      open = true;
      letGo();
    },
  };
}
