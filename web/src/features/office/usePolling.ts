import { onMounted, onScopeDispose } from 'vue';

/** Asks again every so often while the page is looked at, and at once when one comes back to it. */
export function usePolling(milliseconds: number, ask: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = false;

  async function round(): Promise<void> {
    clearTimeout(timer);
    if (left || document.hidden) return;
    await ask();
    clearTimeout(timer);
    if (!left) timer = setTimeout(() => void round(), milliseconds);
  }

  const back = (): void => void round();
  onMounted(() => {
    document.addEventListener('visibilitychange', back);
    void round();
  });
  onScopeDispose(() => {
    left = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', back);
  });
}
