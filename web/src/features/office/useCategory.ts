import { useWords } from '@/locales/words';
import type words from '@/locales/zh/office-screening';

/** A category's name; one that an officer made up keeps its own. */
export function useCategory(): (category: string) => string {
  const t = useWords('office-screening');
  return (category) => {
    const name = t(`categories.${category as keyof (typeof words)['categories']}`);
    return name.endsWith(`categories.${category}`) ? category : name;
  };
}
