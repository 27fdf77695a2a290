import { onScopeDispose, ref, watch, type Ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

export interface Autosave<V> {
  /** Milliseconds after the last change. */
  after: number;
  save: (values: V) => Promise<unknown>;
}

export type Saved = 'none' | 'saving' | 'saved' | 'failed';

/**
 * Saves what is typed once the writer pauses, and at once when he leaves the page or turns to another app; one save at a
 * time, and the newest state is always saved in the end.
 */
export function useAutosave<V extends object>(values: V, { after, save }: Autosave<V>): Ref<Saved> {
  const saved = ref<Saved>('none');
  let again = false;

  async function now(): Promise<void> {
    if (saved.value === 'saving') return void (again = true);
    saved.value = 'saving';
    saved.value = await save(values).then(
      () => 'saved' as const,
      () => 'failed' as const,
    );
    if (!again) return;
    again = false;
    await now();
  }

  watch(() => values, usePause(after, now), { deep: true });
  return saved;
}

/** Puts work off until nothing was called for so long; leaving puts nothing off. */
function usePause(after: number, work: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): boolean {
    const waiting = timer !== undefined;
    clearTimeout(timer);
    timer = undefined;
    return waiting;
  }

  const flush = (): void => void (stop() && work());
  const hidden = (): void => void (document.hidden && flush());
  onBeforeRouteLeave(flush);
  document.addEventListener('visibilitychange', hidden);
  onScopeDispose(() => {
    stop();
    document.removeEventListener('visibilitychange', hidden);
  });
  return () => {
    stop();
    timer = setTimeout(flush, after);
  };
}
