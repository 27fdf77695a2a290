/**
 * Does what may wait until the touch that asked for it has been painted: what is pressed answers at once, however slow
 * the phone. A window that nobody sees paints nothing and does it now.
 */
export function afterPaint(work: () => void): void {
  if (document.hidden) work();
  else requestAnimationFrame(() => setTimeout(work));
}
