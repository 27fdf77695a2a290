import { shallowRef } from 'vue';
import { api, ok } from '@/api/client';
import { look } from '@/composables/look';

interface Word {
  code: string;
  zh: string;
  en: string;
}
const words = shallowRef<Record<string, Word[]>>({});
let asked: Promise<unknown> | undefined;

/** Names of the codes that a posting carries, in the language of the reader; the code itself until they are there. */
export function useVocabulary(): (field: string, code: string | null) => string {
  asked ??= ok(api.GET('/api/v1/reference/vocabularies')).then(
    (answer) => (words.value = answer as unknown as Record<string, Word[]>),
    () => (asked = undefined),
  );
  return (field, code) => {
    if (!code) return '';
    return words.value[field]?.find((word) => word.code === code)?.[look.locale] ?? code;
  };
}
