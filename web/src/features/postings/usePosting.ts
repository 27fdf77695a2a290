import { computed, ref, shallowRef } from 'vue';
import { api, ok, type Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { pageData } from '@/composables/page-data';
import { announce } from '@/composables/useAnnouncer';
import { useAsync } from '@/composables/useAsync';
import { useLatest } from '@/composables/useLatest';
import { useLive } from '@/composables/useLive';
import { useWords } from '@/locales/words';
import { useVocabularies } from './vocabularies';

type Posting = Schemas['PostingView'];

interface Begin {
  posting: Posting | undefined;
  ended: { id: string; state: string } | undefined;
  similar: Posting[] | undefined;
}

/** What the server handed over, when it is of this posting. */
function begun(id: string): Begin {
  const [posting, ended] = [pageData<Posting>('posting'), pageData<Begin['ended']>('ended')];
  const similar = pageData<Posting[]>('similar');
  const fits = posting?.id === id || ended?.id === id;
  return fits ? { posting, ended, similar } : { posting: undefined, ended: undefined, similar: undefined };
}

/** One posting as it is now: what there is of it, whether it has ended or changed meanwhile, and what is like it. */
export function usePosting(id: string) {
  const t = useWords('posting');
  const begin = begun(id);
  const vocabularies = useVocabularies();
  const path = { params: { path: { id } } };
  const ask = (signal: AbortSignal): Promise<Posting> =>
    ok(api.GET('/api/v1/postings/{id}', { ...path, signal }));
  const open = useAsync(async (signal) => (await Promise.all([ask(signal), vocabularies.ready]))[0]);
  const like = useAsync(async (signal) => {
    return (await ok(api.GET('/api/v1/postings/{id}/similar', { ...path, signal }))).items;
  });
  if (begin.posting) open.data.value = begin.posting;
  else if (!begin.ended) void open.run();
  if (begin.similar) like.data.value = begin.similar;
  else void like.run();

  /** Since the page was opened. */
  const endedNow = ref(false);
  const newer = shallowRef<Posting | null>(null);
  const endedState = computed(
    () => begin.ended?.state ?? (open.problem.value?.kind === 'gone' ? stateOf(open.problem.value) : null),
  );

  function hear(now: Posting | null): void {
    if (!open.data.value) return;
    if (now === null) {
      endedNow.value = true;
      announce(t('endedNow'));
    } else if (now.version > open.data.value.version) {
      newer.value = now;
      announce(t('changedNow'));
    }
  }

  const look = useLatest();
  const askQuietly = (signal: AbortSignal): Promise<Posting | null> =>
    ask(signal).catch((error: unknown) => {
      if (['gone', 'not-found'].includes(Problem.from(error).kind)) return null;
      throw error;
    });
  useLive({
    topics: ['postings'],
    onChange: ({ subject, data }) => {
      if (subject.id === id) hear(data as unknown as Posting | null);
    },
    onCatchUp: () => void (open.data.value && look.ask(askQuietly, hear)),
  });

  function showNewest(): void {
    open.data.value = newer.value ?? open.data.value;
    newer.value = null;
  }
  return { open, like, vocabularies, endedNow, endedState, newer, showNewest };
}

function stateOf(problem: Problem): string {
  const { state } = problem.details;
  return typeof state === 'string' ? state : 'withdrawn';
}
