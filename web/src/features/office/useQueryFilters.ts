import { reactive, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/**
 * Filters that live in the address, so that a link and the back button bring them back; `apply` when they change.
 * `opens`: the change leads somewhere else in the reader's eyes, and back leads to where he was.
 */
export function useQueryFilters<F extends Record<string, string>>(
  none: F,
  apply: () => void,
  opens: (now: F, before: F) => boolean = () => false,
): F {
  const route = useRoute();
  const router = useRouter();
  const path = route.path;
  const names = Object.keys(none) as (keyof F & string)[];
  const asked = (name: keyof F & string): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : (none[name] ?? '');
  };
  const filters = reactive(Object.fromEntries(names.map((name) => [name, asked(name)]))) as F;

  watch(
    () => JSON.stringify(filters),
    () => {
      const changed = names.filter((name) => filters[name] !== none[name]);
      const others = Object.entries(route.query).filter(([name]) => !names.includes(name));
      const query = { ...Object.fromEntries(others), ...pick(filters, changed) };
      const before = Object.fromEntries(names.map((name) => [name, asked(name)])) as F;
      void (opens(filters, before) ? router.push({ query }) : router.replace({ query }));
      apply();
    },
  );
  watch(
    () => route.query,
    () => {
      if (route.path === path) names.forEach((name) => (filters[name] = asked(name) as F[typeof name]));
    },
  );
  return filters;
}

function pick<F extends Record<string, string>>(from: F, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? '']));
}
