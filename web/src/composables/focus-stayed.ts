/**
 * Tells later whether the focus is where it is now, or nowhere: only then it may be taken on. An answer that comes late
 * must not carry off who types elsewhere by then.
 */
export function focusStayed(): () => boolean {
  const from = document.activeElement;
  return () => document.activeElement === from || document.activeElement === document.body;
}
