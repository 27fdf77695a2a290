import { nextTick } from 'vue';

/** Whoever pressed a button that is gone now goes on at the head of the page, not at the top of the document. */
export async function focusHeading(): Promise<void> {
  await nextTick();
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
