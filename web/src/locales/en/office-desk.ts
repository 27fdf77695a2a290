import type zh from '../zh/office-desk';
import type { SameKeys } from '../same-keys';

export default {
  title: 'Desk',
  lead: 'What waits for you, kept up to date',
  attention: 'Needs attention',
  since: 'The oldest: {ago}',
  tile: {
    verifications: 'Organisations to verify',
    reviews: 'Postings in review',
    licences: 'Organisations with licences to confirm',
    held: 'Postings on hold',
    parked: 'Parked events',
    lag: 'Events in the queue',
  },
  none: {
    verifications: 'All done',
    reviews: 'All done',
    licences: 'All done',
    held: 'Nothing is on hold',
    parked: 'All is well',
    lag: 'No backlog',
  },
  some: {
    verifications: 'Waiting to be verified',
    reviews: 'Waiting for review',
    licences: 'Waiting to be confirmed',
    held: 'Look at them, or release them',
    parked: 'See why',
    lag: 'The slowest of the consumers',
  },
  chart: {
    title: 'Supply and demand in Zhenhai',
    by: 'Grouped by',
    occupations: 'By occupation',
    streets: 'By street',
    wanted: 'People wanted',
    looking: 'People looking',
    ratio: 'Wanted ÷ looking',
    nobody: 'nobody looks',
    source: 'Source: open postings on this platform, counted on {at}; unit: people',
    empty: 'There are no open postings now',
    alt: 'Bars of people wanted and looking; the table below has the figures',
    table: 'Show as a table',
  },
} satisfies SameKeys<typeof zh>;
