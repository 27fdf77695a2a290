const HOUR = 3_600_000;

/** How long one sign-in lasts for most people. */
export const SESSION_MS = 30 * 24 * HOUR;
/** How long one sign-in counts for officers and administrators: a working day. */
export const STRONG_HOURS_MS = 12 * HOUR;
