import { onScopeDispose, watch } from 'vue';
import type { Schemas } from '@/api/client';
import { announce } from '@/composables/useAnnouncer';
import type { BufferedList } from '@/composables/useBufferedList';
import type { CursorList, CursorPage } from '@/composables/useCursorList';
import { useLatest } from '@/composables/useLatest';
import { useLive } from '@/composables/useLive';
import { Newcomers, type Since } from './newcomers';

type Posting = Schemas['PostingView'];

/** Further back than this the list is better asked for anew. */
const MOST_PAGES = 10;

interface Options {
  /** Of the answer that the list begins with. */
  since: () => Since | null;
  list: Pick<CursorList<Posting>, 'items' | 'loaded'>;
  fresh: BufferedList<Posting>;
  said: (count: number) => string;
  /** The newest of what belongs into the list; the server decides what does. */
  newest: (after: string | undefined, signal: AbortSignal) => Promise<CursorPage<Posting>>;
  /** How long to wait before asking; undefined where whatever opens belongs into the list. */
  pause?: () => number;
}

/** What is published meanwhile and fits what one looks for, held back until it is asked for. */
export function useNewcomers({ since, list, fresh, said, newest, pause }: Options): void {
  const newcomers = new Newcomers(since);
  const look = useLook(newcomers, newest, tell);

  function tell(found: readonly Posting[]): void {
    const before = fresh.waiting.value;
    const shown = new Set(list.items.value.map(({ id }) => id));
    for (const posting of [...found].reverse()) if (!shown.has(posting.id)) fresh.add(posting);
    if (fresh.waiting.value > before) announce(said(fresh.waiting.value));
  }
  const lookSoon = (): void => {
    if (list.loaded.value) look(pause?.() ?? 0);
  };

  useLive({
    topics: ['postings'],
    since: () => since()?.head,
    onChange(change) {
      newcomers.hear(change);
      const posting = change.data as unknown as Posting | null;
      if (posting?.state !== 'published') return fresh.drop(change.subject.id ?? '');
      if (list.items.value.some(({ id }) => id === posting.id)) fresh.add(posting);
      else if (pause) lookSoon();
      else if (newcomers.has(posting)) tell([posting]);
    },
    onCatchUp: lookSoon,
  });
  // Told while the list was still on its way.
  watch(
    () => since()?.head,
    (head) => head !== undefined && newcomers.heardAfter(head) && lookSoon(),
  );
}

/** Asks for the newest, back to where nothing is new any more. */
function useLook(
  newcomers: Newcomers,
  newest: Options['newest'],
  take: (found: readonly Posting[]) => void,
): (ms: number) => void {
  const { ask } = useLatest();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));

  async function walk(signal: AbortSignal): Promise<Posting[]> {
    const found: Posting[] = [];
    let after: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const { items, next } = await newest(after, signal);
      const fresh = items.filter((posting) => newcomers.has(posting));
      found.push(...fresh);
      if (fresh.length < items.length || next === null) break;
      after = next;
    }
    return found;
  }

  return (ms) => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(walk, take), ms);
  };
}
