import type { SameKeys } from '../same-keys';
import type zh from '../zh/home';

export default {
  title: 'Work and workers, in one place',
  lead: 'Verified employers, pay stated, free for everyone who looks for work',
  search: {
    label: 'What are you looking for?',
    placeholder: 'Welder, 叉车, hangong…',
    go: 'Search',
  },
  side: 'Jobs or workers',
  fresh: 'Just published',
  newOnes: '{count} new posting, show it | {count} new postings, show them',
  announced: '{count} new posting | {count} new postings',
  empty: 'Nothing is open at the moment',
  emptyHelp: 'New postings appear here the moment they are published.',
  all: 'See all',
  demo: 'This is a demonstration: all employers and people are invented.',
  demoGo: 'Sign in with a demo account',
} satisfies SameKeys<typeof zh>;
