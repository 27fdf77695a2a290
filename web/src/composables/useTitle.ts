import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue';
import { useWords } from '@/locales/words';

/** The page's own title before the site's name; null leaves what the route says. */
export function useTitle(title: MaybeRefOrGetter<string | null>): void {
  const t = useWords('site');
  watchEffect(() => {
    const own = toValue(title);
    if (own !== null) document.title = own ? `${own} · ${t('name')}` : t('title');
  });
}
