import type zh from '../zh/office-audit';
import type { SameKeys } from '../same-keys';

export default {
  title: 'Audit log',
  lead: 'Who did what and when, newest first. It cannot be changed, and reading it is written down too.',
  actor: 'Actor (account id, or cli)',
  action: 'Action',
  subject: 'Subject',
  subjectKind: 'Kind of subject',
  subjectId: 'Subject id',
  from: 'From',
  until: 'Until',
  purpose: 'Purpose',
  nobody: 'The system',
  noDetails: 'No further details',
  none: 'No entry like this',
  noneHelp: 'Widen the dates, or clear the filters.',
} satisfies SameKeys<typeof zh>;
