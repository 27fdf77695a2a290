import { defineEvents } from '../../platform/events/event-types.js';

/** Subject is the organisation, for clients the agency; who hears of one reads the standing as it is then. */
export const organisationEvents = defineEvents('organisation', {
  founded: [],
  /** Name, address, intro …: what others show of it. */
  changed: [],
  submitted: [],
  verified: [],
  refused: [],
  closed: [],
  'members-changed': [],
  'licence-entered': [],
  'licence-decided': [],
  /** Something that it could publish it cannot any more. */
  'standing-lapsed': ['posting-standing'],
  'standing-restored': ['posting-standing'],
  /** An agency may not publish for one of its clients any more. */
  'authorisation-lapsed': ['posting-standing'],
  'authorisation-granted': ['posting-standing'],
});
export type OrganisationEvent = keyof typeof organisationEvents;
