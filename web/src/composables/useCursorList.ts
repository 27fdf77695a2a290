import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { Problem } from '@/api/problem';
import { appended } from './list-order';
import { useLatest } from './useLatest';

export interface CursorPage<T> {
  items: T[];
  next: string | null;
}

export interface CursorList<T> {
  items: ShallowRef<T[]>;
  problem: ShallowRef<Problem | null>;
  loading: Ref<boolean>;
  /** The first page has been answered. */
  loaded: Ref<boolean>;
  more: ComputedRef<boolean>;
  /** It has been read on past its first page. */
  grown: Ref<boolean>;
  /** From the beginning; what is shown stays until the answer is there. */
  reload: () => Promise<void>;
  /** The next page, after what is shown. */
  loadMore: () => Promise<void>;
  /** The request that failed, again. */
  retry: () => Promise<void>;
}

/** A list that grows by cursor: an entry that moved while one read on is neither shown twice nor loses its place. */
export function useCursorList<T extends { id: string }>(
  question: (after: string | undefined, signal: AbortSignal) => Promise<CursorPage<T>>,
  begin?: CursorPage<T>,
): CursorList<T> {
  const items = shallowRef<T[]>(begin?.items ?? []);
  const next = ref<string | null>(begin?.next ?? null);
  const loaded = ref(begin !== undefined);
  const grown = ref(false);
  const { problem, loading, ask } = useLatest();
  let retry = load;

  function load(after?: string): Promise<void> {
    retry = () => load(after);
    return ask(
      (signal) => question(after, signal),
      (page) => {
        items.value = after === undefined ? page.items : appended(items.value, page.items);
        next.value = page.next;
        grown.value = after !== undefined;
        loaded.value = true;
      },
    );
  }

  return {
    ...{ items, problem, loading, loaded, grown },
    more: computed(() => next.value !== null),
    reload: () => load(),
    loadMore: () => (loading.value || next.value === null ? Promise.resolve() : load(next.value)),
    retry: () => retry(),
  };
}
