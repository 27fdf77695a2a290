import { defineEvents } from '../../platform/events/event-types.js';

/** A dated rule of law was entered, or taken out of use; who applies rules reads them anew. */
export const ruleEvents = defineEvents('rule', { added: [], ended: [], withdrawn: [] });
