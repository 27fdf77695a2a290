import { useWords } from '@/locales/words';
import type { NumberName, RuleRow } from './rule-values';

interface Step {
  underMonths: number | null;
  maxMonths: number;
}

/** A rule's numbers with their units, in the reader's words. */
export function useRuleValue(): (row: RuleRow) => string {
  const t = useWords('office-rules');
  const step = ({ underMonths, maxMonths }: Step): string =>
    underMonths === null
      ? t('step.open', { most: maxMonths })
      : t('step.under', { months: underMonths, most: maxMonths });
  return ({ value }) => {
    if (Array.isArray(value)) return (value as Step[]).map(step).join('\n');
    const numbers = Object.entries(value) as [NumberName, number][];
    return numbers.map(([name, n]) => t(`unit.${name}`, { n: name === 'share' ? n * 100 : n })).join('\n');
  };
}
