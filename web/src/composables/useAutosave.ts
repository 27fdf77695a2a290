import { onScopeDispose, ref, watch, type Ref } from 'vue';

export interface Autosave<V> {
  /** Milliseconds after the last change. */
  after: number;
  save: (values: V) => Promise<unknown>;
}

export type Saved = 'none' | 'saving' | 'saved' | 'failed';

/** Saves what is typed once the writer pauses; one save at a time, and the newest state is always saved in the end. */
export function useAutosave<V extends object>(values: V, { after, save }: Autosave<V>): Ref<Saved> {
  const saved = ref<Saved>('none');
  let timer: ReturnType<typeof setTimeout> | undefined;
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

  watch(
    () => values,
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), after);
    },
    { deep: true },
  );
  onScopeDispose(() => clearTimeout(timer));
  return saved;
}
