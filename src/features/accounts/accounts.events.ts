import { defineEvents } from '../../platform/events/event-types.js';

/**
 * What happens to an account; heard by the person on `user:ID`. `closed` is where features to the right erase what they
 * keep of the person: add the name of your consumer to its list.
 */
export const accountEvents = defineEvents('account', {
  opened: [],
  changed: [],
  'role-granted': [],
  'role-revoked': [],
  locked: [],
  unlocked: [],
  closed: ['organisation-members', 'posting-erasure'],
});

/** A session that no longer counts, by whatever way it ended. */
export const sessionEvents = defineEvents('session', { ended: [] });
