import { onScopeDispose, ref, type Ref } from 'vue';

/** Whole seconds that run down to nought, by the clock: a phone that slept in between has not stopped it. */
export function useCountdown(): { left: Ref<number>; start: (seconds: number) => void; stop: () => void } {
  const left = ref(0);
  let until = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  function tick(): void {
    left.value = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    if (left.value === 0) clearInterval(timer);
  }

  function start(seconds: number): void {
    clearInterval(timer);
    until = Date.now() + seconds * 1000;
    timer = setInterval(tick, 1000);
    tick();
  }

  const stop = (): void => start(0);
  onScopeDispose(() => clearInterval(timer));
  return { left, start, stop };
}
