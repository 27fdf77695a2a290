import type { ComputedRef } from 'vue';
import type { Schemas } from '@/api/client';
import { announce } from '@/composables/useAnnouncer';
import type { BufferedList } from '@/composables/useBufferedList';
import type { CursorList } from '@/composables/useCursorList';
import { useLatest } from '@/composables/useLatest';
import { useLive } from '@/composables/useLive';
import type { Wishes } from './find-wishes';
import { askFor } from './useFind';

type Posting = Schemas['PostingView'];

const LIMIT = 20;
/** Words are found once the index has taken the posting in. */
const INDEXED_MS = 1500;
const TOGETHER_MS = 200;

interface Options {
  wishes: ComputedRef<Wishes>;
  list: CursorList<Posting>;
  fresh: BufferedList<Posting>;
  said: (count: number) => string;
}

/** What is published meanwhile and fits what one looks for, held back until it is asked for; the server decides what fits. */
export function useNewcomers({ wishes, list, fresh, said }: Options): void {
  const since = Date.now();
  const { ask } = useLatest();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function take(found: readonly Posting[]): void {
    const before = fresh.waiting.value;
    const shown = new Set(list.items.value.map(({ id }) => id));
    for (const posting of [...found].reverse())
      if (!shown.has(posting.id) && (posting.publishedAt ?? 0) > since) fresh.add(posting);
    if (fresh.waiting.value > before) announce(said(fresh.waiting.value));
  }

  function look(): void {
    if (!list.loaded.value) return;
    const newest = { ...wishes.value, sort: 'newest' as const };
    void ask(
      (signal) => askFor(newest, { limit: LIMIT }, signal),
      ({ items }) => take(items),
    );
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(look, wishes.value.q ? INDEXED_MS : TOGETHER_MS);
  }

  useLive({
    topics: ['postings'],
    onChange({ subject, data }) {
      const posting = data as unknown as Posting | null;
      if (posting?.state !== 'published') return fresh.drop(subject.id ?? '');
      if (list.items.value.some(({ id }) => id === posting.id)) fresh.add(posting);
      else soon();
    },
    onCatchUp: soon,
  });
}
