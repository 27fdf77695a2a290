import { computed, onScopeDispose, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { Problem } from '@/api/problem';
import { appended } from './list-order';

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
  /** From the beginning; what is shown stays until the answer is there. */
  reload: () => Promise<void>;
  /** The next page, after what is shown. */
  loadMore: () => Promise<void>;
  /** The request that failed, again. */
  retry: () => Promise<void>;
}

/** A list that grows by cursor: an entry that moved while one read on is neither shown twice nor loses its place. */
export function useCursorList<T extends { id: string }>(
  ask: (after: string | undefined, signal: AbortSignal) => Promise<CursorPage<T>>,
  begin?: CursorPage<T>,
): CursorList<T> {
  const items = shallowRef<T[]>(begin?.items ?? []);
  const next = ref<string | null>(begin?.next ?? null);
  const problem = shallowRef<Problem | null>(null);
  const loading = ref(false);
  const loaded = ref(begin !== undefined);
  let open: AbortController | undefined;
  let failed: 'reload' | 'more' = 'reload';

  async function load(what: 'reload' | 'more'): Promise<void> {
    open?.abort();
    const mine = (open = new AbortController());
    loading.value = true;
    try {
      const page = await ask(what === 'more' ? (next.value ?? undefined) : undefined, mine.signal);
      if (mine.signal.aborted) return;
      items.value = what === 'more' ? appended(items.value, page.items) : page.items;
      next.value = page.next;
      problem.value = null;
      loaded.value = true;
    } catch (error) {
      if (mine.signal.aborted) return;
      failed = what;
      problem.value = Problem.from(error);
    } finally {
      if (open === mine) loading.value = false;
    }
  }

  onScopeDispose(() => open?.abort());
  return {
    items,
    problem,
    loading,
    loaded,
    more: computed(() => next.value !== null),
    reload: () => load('reload'),
    loadMore: () => (loading.value || next.value === null ? Promise.resolve() : load('more')),
    retry: () => load(failed),
  };
}
