import { computed, ref, shallowRef, type ShallowRef } from 'vue';
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

const ask = (id: string, signal: AbortSignal): Promise<Posting> =>
  ok(api.GET('/api/v1/postings/{id}', { params: { path: { id } }, signal }));

/** Null once it has ended. */
const askQuietly = (id: string, signal: AbortSignal): Promise<Posting | null> =>
  ask(id, signal).catch((error: unknown) => {
    if (['gone', 'not-found'].includes(Problem.from(error).kind)) return null;
    throw error;
  });

/** What happens to the posting while somebody reads it: told, and shown once he asks for it. */
function useMeanwhile(id: string, shown: ShallowRef<Posting | null>) {
  const t = useWords('posting');
  const endedNow = ref(false);
  const newer = shallowRef<Posting | null>(null);
  const again = useLatest();

  function hear(now: Posting | null): void {
    if (!shown.value) return;
    if (now === null) {
      endedNow.value = true;
      announce(t('endedNow'));
    } else if (now.version > shown.value.version) {
      newer.value = now;
      announce(t('changedNow'));
    }
  }
  useLive({
    topics: ['postings'],
    onChange: ({ subject, data }) => {
      if (subject.id === id) hear(data as unknown as Posting | null);
    },
    onCatchUp: () => void (shown.value && again.ask((signal) => askQuietly(id, signal), hear)),
  });

  function showNewest(): void {
    shown.value = newer.value ?? shown.value;
    newer.value = null;
  }
  return { endedNow, newer, showNewest };
}

/** One posting as it is now: what there is of it, whether it has ended or changed meanwhile, and what is like it. */
export function usePosting(id: string) {
  const begin = begun(id);
  const vocabularies = useVocabularies();
  const open = useAsync(async (signal) => (await Promise.all([ask(id, signal), vocabularies.ready]))[0]);
  const like = useAsync(async (signal) => {
    const params = { path: { id } };
    return (await ok(api.GET('/api/v1/postings/{id}/similar', { params, signal }))).items;
  });
  if (begin.posting) open.data.value = begin.posting;
  else if (!begin.ended) void open.run();
  if (begin.similar) like.data.value = begin.similar;
  else void like.run();

  const endedState = computed(
    () => begin.ended?.state ?? (open.problem.value?.kind === 'gone' ? stateOf(open.problem.value) : null),
  );
  return { open, like, vocabularies, endedState, ...useMeanwhile(id, open.data) };
}

function stateOf(problem: Problem): string {
  const { state } = problem.details;
  return typeof state === 'string' ? state : 'withdrawn';
}
