import type { Page } from 'playwright-core';

/** What the browser's own clocks say of a page, in milliseconds; the shift has no unit. */
export interface Vitals {
  lcp: number;
  /** Which element was the largest, as far as a reader of the table needs to know it. */
  largest: string;
  cls: number;
  /** The longest of the interactions since the last look, from the touch to the next paint. */
  inp: number;
}

interface Entry {
  startTime: number;
  duration: number;
  interactionId?: number;
  value?: number;
  hadRecentInput?: boolean;
  element?: { tagName: string; className: string } | null;
}

/** Runs in the page, before any script of it: keeps what the observers tell. */
function watch(): void {
  const told: Record<string, Entry[]> = {};
  const observers = ['largest-contentful-paint', 'layout-shift', 'event', 'first-input'].map((type) => {
    const keep = (entries: unknown): unknown => (told[type] ??= []).push(...(entries as Entry[]));
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type, buffered: true, durationThreshold: 16 } as never);
    return { observer: observer as unknown as { takeRecords(): unknown }, keep };
  });
  (globalThis as unknown as { gqTold: () => unknown }).gqTold = () => {
    for (const { observer, keep } of observers) keep(observer.takeRecords());
    return Object.fromEntries(
      Object.entries(told).map(([type, entries]) => [
        type,
        entries.map(({ startTime, duration, interactionId, value, hadRecentInput, element }) => ({
          ...{ startTime, duration, interactionId, value, hadRecentInput },
          element: element && { tagName: element.tagName, className: String(element.className) },
        })),
      ]),
    );
  };
}

/** From now on every document of this page is watched from its beginning. */
export async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(watch);
}

/** What was seen of the document that is open, of its interactions only those that began at `since` or later. */
export async function readVitals(page: Page, since = 0): Promise<Vitals> {
  // What is touched now is painted with the frame after the next.
  const told = await page.evaluate<Record<string, Entry[]>>(
    'new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => told(gqTold())))))',
  );
  const largest = told['largest-contentful-paint']?.at(-1);
  return {
    lcp: largest?.startTime ?? NaN,
    largest: largest?.element ? nameOf(largest.element) : 'removed since',
    cls: worstWindow(told['layout-shift'] ?? []),
    inp: longest((told['event'] ?? []).filter(({ startTime }) => startTime >= since)),
  };
}

function nameOf({ tagName, className }: { tagName: string; className: string }): string {
  return [tagName.toLowerCase(), className.split(' ')[0]].filter(Boolean).join('.');
}

/** CLS: the worst sum of shifts less than a second apart within five seconds. */
export function worstWindow(shifts: Entry[]): number {
  let [worst, sum, began, last] = [0, 0, -Infinity, -Infinity];
  for (const { startTime, value = 0, hadRecentInput } of shifts) {
    if (hadRecentInput) continue;
    if (startTime - last >= 1000 || startTime - began >= 5000) [sum, began] = [0, startTime];
    [sum, last] = [sum + value, startTime];
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** INP of few interactions is the longest; what has no id is no interaction. Under 16 ms nothing is told. */
export function longest(events: Entry[]): number {
  return Math.max(0, ...events.filter(({ interactionId }) => interactionId).map(({ duration }) => duration));
}
