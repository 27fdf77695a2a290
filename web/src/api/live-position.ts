/** Where a follower of the event log stands: nothing is told twice, and after a break nothing is left out. */
export class LivePosition {
  private delivered: number | undefined;
  private opened: number | undefined;
  private begun = false;

  /** Where to go on from; undefined before the first connection where nothing was read before. */
  get after(): number | undefined {
    return this.delivered ?? this.opened;
  }

  /** What is shown was read at this place of the log: whatever came later is told. */
  start(head: number): void {
    this.opened ??= head;
  }

  /** The answer to a subscription. True when it is the first: who did not read at a known place must ask again. */
  begin(head: number): boolean {
    const first = !this.begun;
    this.begun = true;
    this.opened ??= head;
    return first;
  }

  /** Whether this change is new. */
  take(seq: number): boolean {
    if (this.delivered !== undefined && seq <= this.delivered) return false;
    this.delivered = seq;
    return true;
  }

  /** The log no longer reaches to where we were. */
  jump(head: number): void {
    this.delivered = head;
  }
}
