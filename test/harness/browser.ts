import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const OFFLINE = ['--disable-background-networking', '--disable-component-update'];
export const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } } as const;
export type Size = keyof typeof SIZES;

/** What a browser behind a strict proxy gets. */
export const NO_SOCKET =
  'WebSocket = class extends EventTarget { constructor() { super(); queueMicrotask(() => this.onerror?.(new Event("error"))); } close() {} }';

export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...QUIET, ...OFFLINE] });
}

/** A reader of his own, with what his pages complained of: script errors and whatever the policy forbade. */
export interface Reader {
  page: Page;
  context: BrowserContext;
  complaints: string[];
}

/** `look` as in the cookie: `en.dark.large`. */
export async function newReader(
  browser: Browser,
  url: string,
  size: Size,
  look = 'zh.light.normal',
): Promise<Reader> {
  const context = await browser.newContext({ viewport: SIZES[size], reducedMotion: 'reduce' });
  await context.addCookies([{ name: 'gq_look', value: look, url }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|\[Vue warn\]/.test(message.text())) complaints.push(message.text());
  });
  return { page, context, complaints };
}

/** Whether something stands out to the side. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > innerWidth');
}

/** What one could press or fill but not see whole: out to the side with no way to scroll there, or cut by its own box. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('a, button, input, select, textarea, summary, [role=tab]')]
    .filter((node) => node.checkVisibility() && !node.closest('.visually-hidden'))
    .filter((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      const scrolls = (one) => one !== document.documentElement && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
      const out = (left < 0 || right > innerWidth + 1) && !scrolls(node.parentElement);
      const cut = /^(A|BUTTON|SUMMARY)$/.test(node.tagName) && width > 0 && node.scrollWidth > node.clientWidth + 1
        && getComputedStyle(node).overflowX !== 'visible';
      return out || cut;
    })
    .map((node) => node.outerHTML.slice(0, 160))`);
}

/** The size of the smallest text on the page, in pixels. */
export function smallestText(page: Page): Promise<number> {
  return page.evaluate(`Math.min(...[...document.querySelectorAll('body *')]
    .filter((node) => node.checkVisibility() && [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim()))
    .map((node) => parseFloat(getComputedStyle(node).fontSize)))`);
}

/** Words and numbers of headings and labels that go over the end of a line. */
export function tornWords(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('main :is(h1, h2, h3, dt, th, label)')].flatMap((box) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const torn = [];
    while (walker.nextNode()) {
      for (const { 0: word, index } of walker.currentNode.data.matchAll(/[A-Za-z]{2,}|\\d{2,}/g)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) torn.push(word);
      }
    }
    return torn;
  })`);
}
