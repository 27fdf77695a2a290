import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { Problem } from '@/api/problem';

export interface Async<T, A extends unknown[]> {
  data: ShallowRef<T | null>;
  problem: ShallowRef<Problem | null>;
  /** True while an answer is awaited. */
  loading: Ref<boolean>;
  run: (...args: A) => Promise<T | null>;
  /** The last question again. */
  retry: () => Promise<T | null>;
}

/**
 * One question to the server and its states. A newer question, or leaving, gives the older one up: an answer never
 * comes late over a newer one. What was shown stays until the next answer is there.
 */
export function useAsync<T, A extends unknown[]>(
  ask: (signal: AbortSignal, ...args: A) => Promise<T>,
): Async<T, A> {
  const data = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const loading = ref(false);
  let open: AbortController | undefined;
  let last: A | undefined;

  async function run(...args: A): Promise<T | null> {
    open?.abort();
    const mine = (open = new AbortController());
    last = args;
    loading.value = true;
    try {
      const answer = await ask(mine.signal, ...args);
      if (mine.signal.aborted) return null;
      data.value = answer;
      problem.value = null;
      return answer;
    } catch (error) {
      if (!mine.signal.aborted) problem.value = Problem.from(error);
      return null;
    } finally {
      if (open === mine) loading.value = false;
    }
  }

  onScopeDispose(() => open?.abort());
  return { data, problem, loading, run, retry: () => run(...(last ?? ([] as unknown as A))) };
}
