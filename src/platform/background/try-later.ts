/** A partner is away, which whoever works in the background may throw: the same is tried again later, nothing is at fault. */
export class TryLater extends Error {}
