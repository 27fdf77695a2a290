import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { Problem } from '@/api/problem';

export interface Latest {
  problem: ShallowRef<Problem | null>;
  /** True while an answer is awaited. */
  loading: Ref<boolean>;
  /** Asks; `take` gets the answer unless a newer question was asked or the component is gone. */
  ask: <T>(question: (signal: AbortSignal) => Promise<T>, take: (answer: T) => void) => Promise<void>;
  /** Whatever was asked is answered already, from elsewhere. */
  drop: () => void;
}

/** Only the newest question counts: an answer never comes late over a newer one, nor after leaving. */
export function useLatest(): Latest {
  const problem = shallowRef<Problem | null>(null);
  const loading = ref(false);
  let open: AbortController | undefined;

  async function ask<T>(
    question: (signal: AbortSignal) => Promise<T>,
    take: (answer: T) => void,
  ): Promise<void> {
    open?.abort();
    const mine = (open = new AbortController());
    loading.value = true;
    try {
      const answer = await question(mine.signal);
      if (mine.signal.aborted) return;
      problem.value = null;
      take(answer);
    } catch (error) {
      if (!mine.signal.aborted) problem.value = Problem.from(error);
    } finally {
      if (open === mine) loading.value = false;
    }
  }

  function drop(): void {
    open?.abort();
    open = undefined;
    problem.value = null;
    loading.value = false;
  }

  onScopeDispose(() => open?.abort());
  return { problem, loading, ask, drop };
}
