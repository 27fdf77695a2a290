import { EventLog1764000000001 } from './migrations/0001-event-log.js';

/** Every step of the schema, oldest first. */
export const migrations = [EventLog1764000000001];
