import { computed } from 'vue';
import { api, ok } from '@/api/client';
import { useAsync } from '@/composables/useAsync';

const DISTRICT = '330211';

/** The streets and towns of Zhenhai, to tap. */
export function useStreets() {
  const query = { parent: DISTRICT };
  const answer = useAsync((signal) =>
    ok(api.GET('/api/v1/reference/regions', { params: { query }, signal })),
  );
  void answer.run();
  const choices = computed(
    () => answer.data.value?.items.map(({ code, name }) => ({ value: code, label: name })) ?? [],
  );
  const names = computed(() => new Map(choices.value.map(({ value, label }) => [value, label])));
  return { choices, names, answer };
}
