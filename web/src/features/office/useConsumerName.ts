import { useWords } from '@/locales/words';

const KNOWN = ['search', 'organisation-members', 'posting-standing', 'posting-erasure'] as const;

/** A consumer of the event log in the reader's words; one that is not known here goes by its code. */
export function useConsumerName(): (code: string) => string {
  const t = useWords('office-events');
  return (code) => {
    const known = KNOWN.find((one) => one === code);
    return known ? t(`names.${known}`) : code;
  };
}
