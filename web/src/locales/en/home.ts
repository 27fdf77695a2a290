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
  ways: { street: 'By street', occupation: 'By occupation', wanted: '{n} wanted' },
  market: {
    title: 'Supply and demand at a glance',
    ratio: 'Demand-supply ratio {n} (people wanted ÷ people looking)',
    noRatio: 'Nobody looks for work at the moment, so there is no ratio',
    wanted: 'People wanted',
    looking: 'People looking',
    sum: '{wanted} people wanted, {looking} looking for work',
    by: 'Grouped',
    occupations: 'By occupation',
    streets: 'By street',
    as: 'Shown as',
    chart: 'Chart',
    table: 'Table',
    name: 'Name',
    alt: 'Bar chart of people wanted and looking, {by}; the table has the figures',
    source: 'Unit: people. Source: postings open on this platform, counted {at}.',
  },
  demo: 'This is a demonstration: all employers and people are invented.',
  demoGo: 'Sign in with a demo account',
} satisfies SameKeys<typeof zh>;
