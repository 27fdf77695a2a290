import { useWords } from '@/locales/words';
import type { Said } from './changes';
import type { Posting } from './review-decisions';
import { useVocabulary } from './useVocabulary';

/** What an officer reads of a posting before he decides, in words; a change of it is shown to him. */
export function useReviewWords(): (posting: Posting) => Said {
  const t = useWords('office-reviews');
  const word = useVocabulary();

  const paid = ({ pay }: Posting): string | null =>
    pay &&
    `${pay.min.toLocaleString('en-US')}–${pay.max.toLocaleString('en-US')} · ${word('payPeriod', pay.period)}`;

  return (posting) => {
    const { title, description, requirements, workingConditions, headcount, appeal } = posting;
    return {
      ...{ state: t(`state.${posting.state}` as 'state.draft'), title, description, requirements },
      ...{ workingConditions, occupation: posting.occupation?.name, region: posting.region?.name },
      ...{ pay: paid(posting), headcount: headcount === null ? null : String(headcount) },
      ...{ employment: word('employment', posting.employment), appeal },
    };
  };
}
