import type zh from '../zh/office';
import type { SameKeys } from '../same-keys';

export default {
  places: 'Office',
  nav: {
    desk: 'Desk',
    organisations: 'Organisations',
    reviews: 'Reviews',
    screening: 'Screening rules',
    rules: 'Dated rules',
    reference: 'Catalogues',
    accounts: 'Accounts',
    events: 'Events',
    audit: 'Audit log',
  },
  cancel: 'Cancel',
  templates: 'Usual wordings: press to insert',
  all: 'All',
  filter: 'Filter',
  clear: 'Clear the filters',
  unconfirmed: 'Not confirmed',
  refresh: 'Refresh',
  noTerm: 'No end',
  changed: {
    title: 'This changed after you looked. Read it again before you decide',
    same: 'There is a new version, but nothing that you read is different. You can send it again',
    before: 'Before',
    after: 'Now',
    empty: '(empty)',
  },
} satisfies SameKeys<typeof zh>;
