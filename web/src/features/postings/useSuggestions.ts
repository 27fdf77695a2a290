import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import { api, ok } from '@/api/client';
import { useLatest } from '@/composables/useLatest';
import { searches } from './search-history';

export interface Offer {
  kind: 'history' | 'occupation' | 'work-type' | 'title' | 'employer';
  text: string;
  /** The code or id to filter by. */
  value: string | null;
}

/** Short enough to seem immediate, long enough not to ask for every stroke of an input method. */
const PAUSE_MS = 120;

/** What one may mean by what is typed so far; before anything is typed, what one searched for on this device. */
export function useSuggestions() {
  const found = shallowRef<Offer[]>([]);
  const typed = ref('');
  const past = shallowRef<Offer[]>([]);
  const { ask: question } = useLatest();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));

  const history = computed(() => typed.value === '' && past.value.length > 0);
  const offers = computed<Offer[]>(() => {
    if (typed.value === '') return past.value;
    const fits = past.value.filter(({ text }) => text.startsWith(typed.value)).slice(0, 2);
    const seen = new Set(fits.map(({ text }) => text));
    return [...fits, ...found.value.filter(({ text }) => !seen.has(text) && seen.add(text))];
  });

  function ask(words: string): void {
    typed.value = words.trim();
    past.value = searches().map((text) => ({ kind: 'history', text, value: null }));
    clearTimeout(timer);
    const q = typed.value.slice(0, 50);
    if (q) timer = setTimeout(() => void look(q), PAUSE_MS);
    else found.value = [];
  }

  /** Suggestions that do not come are no problem worth telling: the words can be searched for as they are. */
  function look(q: string): Promise<void> {
    return question(
      async (signal) =>
        (await ok(api.GET('/api/v1/postings/suggestions', { params: { query: { q } }, signal }))).items,
      (items) => (found.value = items),
    );
  }
  return { offers, history, ask };
}
