import { computed, shallowRef, type ComputedRef } from 'vue';
import { api, ok } from '@/api/client';
import { look } from '@/composables/look';
import type { Choice } from '@/ui/choice';

interface Word {
  code: string;
  zh: string;
  en: string;
}

const lists = shallowRef<Record<string, Word[]>>({});
let asked: Promise<void> | undefined;

async function load(): Promise<void> {
  lists.value = (await ok(api.GET('/api/v1/reference/vocabularies'))) as Record<string, Word[]>;
}

/** The closed words of a posting, asked for once, in the reader's language. */
export function useVocabularies() {
  asked ??= load().catch(() => void (asked = undefined));
  const choices = (list: string): ComputedRef<Choice[]> =>
    computed(() => (lists.value[list] ?? []).map((word) => ({ value: word.code, label: word[look.locale] })));
  const word = (list: string, code: string | null | undefined): string =>
    lists.value[list]?.find((one) => one.code === code)?.[look.locale] ?? code ?? '';
  return { choices, word };
}
