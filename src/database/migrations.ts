import { EventLog1764000000001 } from './migrations/0001-event-log.js';
import { Files1764000000006 } from './migrations/0006-files.js';

/** Every step of the schema, oldest first. */
export const migrations = [EventLog1764000000001, Files1764000000006];
