import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { api, ok, type Schemas } from '@/api/client';
import { pageData } from '@/composables/page-data';
import { appended } from '@/composables/list-order';
import { useBufferedList } from '@/composables/useBufferedList';
import type { CursorList } from '@/composables/useCursorList';
import { useLatest } from '@/composables/useLatest';
import { forget, recall, remember } from './find-memory';
import { askWishes, type Wishes, writeWishes } from './find-wishes';

export type Found = Schemas['PostingPage'];
type Posting = Schemas['PostingView'];

export async function askFor(wishes: Wishes, more: object, signal: AbortSignal): Promise<Found> {
  const query = { ...askWishes(wishes), ...more };
  return ok(api.GET('/api/v1/postings', { params: { query }, signal }));
}

const addressOf = (wishes: Wishes): string => new URLSearchParams(writeWishes(wishes)).toString();

/** What the server found for the address with which the page was opened. */
function begun(wishes: Wishes): Found | undefined {
  const begin = pageData<{ q: string; side: string; page: Found }>('found');
  const plain = begin && addressOf({ ...wishes, q: begin.q, side: begin.side as Wishes['side'] });
  return plain === addressOf(wishes) ? begin?.page : undefined;
}

interface Shown {
  items: ShallowRef<Posting[]>;
  /** The last answer: counts, facets and the cursor to go on from. */
  page: ShallowRef<Found | null>;
  loaded: Ref<boolean>;
  grown: Ref<boolean>;
}

function shownAtFirst(begin: Found | undefined): Shown {
  return {
    items: shallowRef(begin?.items ?? []),
    page: shallowRef(begin ?? null),
    loaded: ref(begin !== undefined),
    grown: ref(false),
  };
}

function take({ items, page, loaded, grown }: Shown, found: Found, more: boolean): void {
  items.value = more ? appended(items.value, found.items) : found.items;
  const highlights = more ? { ...page.value?.highlights, ...found.highlights } : found.highlights;
  // Newcomers are counted from the beginning of the list.
  const { head, asOf } = (more && page.value) || found;
  page.value = { ...found, highlights, head, asOf };
  loaded.value = true;
  grown.value = more;
}

/** The questions of one list: from the beginning, or on from where it ends; a failed one can be asked again. */
function useLoading(wishes: ComputedRef<Wishes>, shown: Shown) {
  const { problem, loading, ask, drop } = useLatest();
  /** What was asked last was how the list goes on: what is shown stays true though it may fail. */
  const onward = ref(false);
  let retry = load;

  function load(after?: string): Promise<void> {
    retry = () => load(after);
    const asked = wishes.value;
    const more = (onward.value = after !== undefined);
    return ask(
      (signal) => askFor(asked, more ? { after } : {}, signal),
      (found) => take(shown, found, more),
    );
  }
  const valid = computed(() => problem.value === null || onward.value);
  return { problem, loading, valid, load, drop, retry: () => retry() };
}

/** An endless list that follows what is wished for; whoever comes back finds it as it was left. */
export function useFind(wishes: ComputedRef<Wishes>) {
  const begin = recall(addressOf(wishes.value)) ?? begun(wishes.value);
  const shown = shownAtFirst(begin);
  const { items, page, loaded, grown } = shown;
  const fresh = useBufferedList(items);
  const { problem, loading, valid, load, drop, retry } = useLoading(wishes, shown);

  function keep(asked: Wishes): void {
    if (page.value && valid.value) remember(addressOf(asked), { ...page.value, items: items.value });
    else forget(addressOf(asked));
  }

  watch(wishes, (now, before) => {
    if (addressOf(now) === addressOf(before)) return;
    keep(before);
    fresh.clear();
    const known = recall(addressOf(now));
    if (!known) return void load();
    drop();
    take(shown, known, false);
  });
  if (!begin) void load();

  const next = computed(() => page.value?.next ?? null);
  const list: CursorList<Posting> = {
    ...{ items, problem, loading, loaded, grown, retry },
    more: computed(() => next.value !== null && valid.value),
    reload: () => load(),
    loadMore: () => (loading.value || next.value === null ? Promise.resolve() : load(next.value)),
  };
  return { list, page, fresh, keep: () => keep(wishes.value) };
}
