import { civilDay } from '@/composables/dates';
import { useWords } from '@/locales/words';
import { type PostingField, type PostingForm, postingForm } from './posting-form';
import type { OwnPosting } from './posting-moves';
import { useVocabularies } from './vocabularies';

const LISTS: Record<string, string> = {
  ...{ employment: 'employment', engagement: 'engagement', education: 'education', shift: 'shift' },
  ...{ insurance: 'insurance', boardLodging: 'boardLodging', offeredBy: 'offeredBy' },
};

const DAYS = ['validUntil', 'availableFrom', 'termFrom', 'termTo'];

/** Names and values of a posting's fields as people read them. */
export function useFieldWords() {
  const t = useWords('org-editor');
  const { word } = useVocabularies();

  function show(field: string, value: unknown): string {
    if (field === 'pay') {
      const { min, max, period } = value as PostingForm['pay'];
      return `${min}–${max} / ${word('payPeriod', period)}`;
    }
    if (DAYS.includes(field)) return civilDay(String(value ?? ''));
    const list = LISTS[field];
    return list ? word(list, String(value)) : String(value ?? '');
  }

  return {
    label: (field: string): string => t(field as PostingField),
    show,
    /** A phone is never read back, so nobody's edit of it can differ. */
    theirs: (view: OwnPosting): PostingForm => postingForm(view),
  };
}
