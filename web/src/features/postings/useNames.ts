import { shallowRef, watch, type ComputedRef } from 'vue';
import { api, ok } from '@/api/client';
import type { Chosen } from './find-wishes';
import { codesKind, type CodeKind } from './code-kind';
import type { Found } from './useFind';
import { useVocabularies } from './vocabularies';

const known = shallowRef<Readonly<Record<string, string>>>({});

async function ask(kind: CodeKind, code: string): Promise<string> {
  const params = { path: { code } };
  const answer =
    kind === 'region'
      ? await ok(api.GET('/api/v1/reference/regions/{code}', { params }))
      : await ok(api.GET('/api/v1/reference/occupations/{code}', { params }));
  return answer.name;
}

/** What people read for the value of a filter: in their language where the list is closed, else as the list names it. */
export function useNames(
  page: () => Found | null,
  chosen: ComputedRef<Chosen[]>,
): (name: string, value: string) => string {
  const vocabularies = useVocabularies();

  function fromPage(name: string, value: string): string | undefined {
    const facet = page()?.facets?.[name]?.find((one) => one.value === value)?.name;
    if (facet !== undefined || name !== 'employer') return facet;
    const employers = page()?.items.flatMap(({ employer, agency }) => [employer, agency]) ?? [];
    return employers.find((one) => one?.id === value)?.name;
  }

  /** A branch without any find is in no answer: its official name is asked for. */
  async function complete(all: readonly Chosen[]): Promise<void> {
    for (const { name, value } of all) {
      const kind = codesKind(name);
      if (!kind || known.value[value] || fromPage(name, value)) continue;
      const found = await ask(kind, value).catch(() => value);
      known.value = { ...known.value, [value]: found };
    }
  }
  watch([chosen, page], () => void complete(chosen.value), { immediate: true });

  return (name, value) => {
    const list = name === 'educationAtMost' ? 'education' : name;
    return vocabularies.name(list, value) || (fromPage(name, value) ?? known.value[value] ?? value);
  };
}
