import type { SameKeys } from '../same-keys';
import type zh from '../zh/conflict';

export default {
  heading: 'This was changed elsewhere too',
  help: 'Choose field by field, then save. Where you changed nothing, the other is chosen.',
  alike: 'Both say the same; save.',
  mine: 'Mine',
  theirs: 'The other',
  take: 'Save as chosen',
  cancel: 'Cancel',
} satisfies SameKeys<typeof zh>;
