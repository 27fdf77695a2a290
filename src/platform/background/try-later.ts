import { isAway } from '../db/errors.js';

/** A partner is away, which whoever works in the background may throw: the same is tried again later, nothing is at fault. */
export class TryLater extends Error {}

/** Whether whatever was asked was at no fault: a partner is away, or the database. */
export const isNobodysFault = (error: unknown): boolean => error instanceof TryLater || isAway(error);
