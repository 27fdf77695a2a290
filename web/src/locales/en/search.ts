import type { SameKeys } from '../same-keys';
import type zh from '../zh/search';

export default {
  suggestions: 'Suggestions',
  forget: 'Clear searches on this device',
  kinds: {
    history: 'searched',
    occupation: 'occupation',
    'work-type': 'work type',
    title: 'title',
    employer: 'employer',
  },
} satisfies SameKeys<typeof zh>;
