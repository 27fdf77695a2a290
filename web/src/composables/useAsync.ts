import { shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Problem } from '@/api/problem';
import { useLatest } from './useLatest';

export interface Async<T, A extends unknown[]> {
  /** What was answered last; it stays until the next answer is there. */
  data: ShallowRef<T | null>;
  problem: ShallowRef<Problem | null>;
  loading: Ref<boolean>;
  run: (...args: A) => Promise<void>;
  /** The last question again. */
  retry: () => Promise<void>;
  /** Nothing is shown and nothing awaited any more. */
  clear: () => void;
}

/** One question to the server and its states: `useAsync((signal, id: string) => ok(api.GET(…, { signal })))`. */
export function useAsync<T, A extends unknown[]>(
  question: (signal: AbortSignal, ...args: A) => Promise<T>,
): Async<T, A> {
  const data = shallowRef<T | null>(null);
  const { problem, loading, ask, drop } = useLatest();
  let retry = (): Promise<void> => Promise.resolve();

  function run(...args: A): Promise<void> {
    retry = () => run(...args);
    return ask(
      (signal) => question(signal, ...args),
      (answer) => (data.value = answer),
    );
  }

  function clear(): void {
    drop();
    data.value = null;
  }

  return { data, problem, loading, run, retry: () => retry(), clear };
}
