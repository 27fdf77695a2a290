import { useWords } from '@/locales/words';
import type words from '@/locales/zh/office-audit';

/** What an entry of the log says was done, in words; the code where it has none here. */
export function useAuditAction(): (action: string) => string {
  const t = useWords('office-audit');
  return (action) => {
    const key = action.replace('.', '_');
    const name = t(`actions.${key as keyof (typeof words)['actions']}`);
    return name.endsWith(`actions.${key}`) ? action : name;
  };
}
