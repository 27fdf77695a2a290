import { onScopeDispose, ref, type Ref } from 'vue';

/** Whether there is room for the filters beside the list; the same width as in the page's style. */
export function useWide(): Ref<boolean> {
  const query = matchMedia('(min-width: 60rem)');
  const wide = ref(query.matches);
  const hear = (): void => void (wide.value = query.matches);
  query.addEventListener('change', hear);
  onScopeDispose(() => query.removeEventListener('change', hear));
  return wide;
}
