import { onScopeDispose, ref, watch, type Ref } from 'vue';
import type { Problem } from '@/api/problem';

const MOST_SECONDS = 600;

/** Seconds until it is worth trying again, as the server said, counted down. */
export function useWait(problem: () => Problem | null): Ref<number> {
  const seconds = ref(0);
  let timer: ReturnType<typeof setInterval> | undefined;

  watch(
    problem,
    (now) => {
      clearInterval(timer);
      seconds.value = Math.min(now?.retryAfterSeconds ?? 0, MOST_SECONDS);
      if (seconds.value === 0) return;
      timer = setInterval(() => (seconds.value = Math.max(0, seconds.value - 1)), 1000);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearInterval(timer));
  return seconds;
}
