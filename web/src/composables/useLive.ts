import { onMounted, onScopeDispose, ref, type Ref } from 'vue';
import type { Change } from '@/api/live-transport';

interface Live {
  /** `postings`, `region:330211001`, `occupation:6-18-02-04`, `org:…`, `user:…` */
  topics: readonly string[];
  /** Every change that the page hears, each once and in order; look at its type and subject. */
  onChange: (change: Change) => void;
  /** Where the log stood when what is shown was read (`head` of the answer), if that is known. */
  since?: () => number | undefined;
  /** Ask again for what is shown: the feed has just begun, or too much was missed to be told one by one. */
  onCatchUp: () => void;
}

const soon = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
};

/** Follows what happens while the component lives. The connection's code is loaded after the first paint. */
export function useLive({ topics, since, onChange, onCatchUp }: Live): { connected: Ref<boolean> } {
  const connected = ref(false);
  let leave: (() => void) | undefined;
  let left = false;

  async function begin(): Promise<void> {
    const { listen } = await import('@/api/live-feed');
    if (left) return;
    leave = listen({
      topics,
      since,
      change: onChange,
      catchUp: onCatchUp,
      state: (now) => (connected.value = now),
    });
  }

  onMounted(() => soon(() => void begin()));
  onScopeDispose(() => {
    left = true;
    leave?.();
  });
  return { connected };
}
