import { look } from '@/composables/look';
import { i18n, useWords } from '@/locales/words';
import type words from '@/locales/zh/office-audit';
import type { Choice } from '@/ui/choice';

type Name = keyof (typeof words)['actions'];

/** What an entry of the log says was done, in words; the code where it has none here. */
export function useAuditAction(): (action: string) => string {
  const t = useWords('office-audit');
  return (action) => {
    const key = action.replace('.', '_');
    const name = t(`actions.${key as Name}`);
    return name.endsWith(`actions.${key}`) ? action : name;
  };
}

/** Every action that has a name, to choose from, and the one asked for although it has none. */
export function auditActions(name: (action: string) => string, asked: string): Choice<string>[] {
  const messages: Record<string, Partial<typeof words>> = i18n.global.getLocaleMessage(look.locale);
  const named = Object.keys(messages['office-audit']?.actions ?? {}).map((key) => key.replace('_', '.'));
  const all = asked && !named.includes(asked) ? [...named, asked] : named;
  return all.map((value) => ({ value, label: name(value) }));
}
