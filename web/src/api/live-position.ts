/** Where a follower of the event log stands: nothing is told twice, and after a break nothing is left out. */
export class LivePosition {
  private delivered: number | undefined;
  private opened: number | undefined;

  /** Where to go on from; undefined before the first connection. */
  get after(): number | undefined {
    return this.delivered ?? this.opened;
  }

  /** The answer to a subscription. True when it is the first: what came before it must be asked for. */
  begin(head: number): boolean {
    const first = this.opened === undefined;
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
    this.opened ??= head;
  }
}
