import type zh from '../zh/office-events';
import type { SameKeys } from '../same-keys';

export default {
  title: 'Events',
  lead: 'How far each consumer of the event log is; kept up to date every few seconds',
  consumers: 'Consumers (the log stands at {head})',
  consumer: 'Consumer',
  lag: 'To do (events)',
  parkedCount: 'Parked (events)',
  state: 'State',
  states: {
    ok: 'Well',
    behind: 'Behind',
    parked: 'Needs attention',
  },
  parked: 'Parked events',
  none: 'No event is parked',
  noneHelp: 'All is well.',
  seq: 'Position',
  at: 'Happened',
  subject: 'Subject',
  attempts: 'Attempts',
  retryAt: 'Next try',
  givenUp: 'No further try',
  error: 'What went wrong',
  retry: 'Try again',
  retried: 'It is tried again',
  dismiss: 'Give it up',
  dismissLead: '{consumer} will not digest {type} (position {seq})',
  dismissed: 'Given up',
  why: 'Why',
  whyHint: 'Why nothing is lost without it; goes into the audit log',
} satisfies SameKeys<typeof zh>;
