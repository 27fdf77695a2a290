import { shallowRef } from 'vue';
import { api, ok } from '@/api/client';
import { look } from '@/composables/look';
import { pageData } from '@/composables/page-data';

interface Word {
  code: string;
  zh: string;
  en: string;
}
export type Vocabularies = Record<string, Word[]>;

/** The same for everyone and for as long as the page is open. */
const known = shallowRef<Vocabularies | null>(null);
let asking: Promise<void> | undefined;

async function ask(): Promise<void> {
  const begin = pageData<Vocabularies>('vocabularies');
  known.value = begin ?? ((await ok(api.GET('/api/v1/reference/vocabularies'))) as Vocabularies);
}

export interface VocabularyWords {
  /** What people read for a code, in the language of the reader; empty for none. */
  name: (list: string, code: string | null | undefined) => string;
  /** All words of a list, in the order in which people expect them. */
  choices: (list: string) => { value: string; label: string }[];
  /** Resolves when the words are there. */
  ready: Promise<void>;
}

/** The closed vocabularies of postings, named by the server, so that no word is written twice. */
export function useVocabularies(): VocabularyWords {
  asking ??= ask().catch((error: unknown) => {
    asking = undefined; // asked again by the next page
    throw error;
  });
  asking.catch(() => undefined); // whoever waits for it hears of it; codes without a name are left out meanwhile
  const list = (name: string): Word[] => known.value?.[name] ?? [];
  return {
    name: (of, code) => list(of).find((word) => word.code === code)?.[look.locale] ?? '',
    choices: (of) => list(of).map((word) => ({ value: word.code, label: word[look.locale] })),
    ready: asking,
  };
}
