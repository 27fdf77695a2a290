import { announce } from './useAnnouncer';

let waiting: MutationObserver | undefined;

/**
 * A new page begins at its heading, for keyboard and screen reader alike. One that asks first has its heading with the
 * answer: until then the page itself has the focus, and it moves on unless the reader has gone elsewhere meanwhile.
 */
export function beginPage(): void {
  waiting?.disconnect();
  const page = document.querySelector<HTMLElement>('main');
  if (!page || reached(page)) return;
  page.focus({ preventScroll: true });
  waiting = new MutationObserver(() => {
    const gone = document.activeElement !== page && document.activeElement !== document.body;
    if (gone || reached(page)) waiting?.disconnect();
  });
  waiting.observe(page, { childList: true, subtree: true });
}

function reached(page: HTMLElement): boolean {
  const heading = page.querySelector<HTMLElement>('h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  announce(heading.textContent?.trim() ?? '');
  return true;
}
