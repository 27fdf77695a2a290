const FRESH_MS = 2000;

/** A value kept for at most two seconds, so that every process sees a change soon and the one that made it at once. */
export class FreshCopy<T> {
  private kept: { value: T; at: number } | null = null;

  /** `load` is given the value before, so that it need not build again what has not changed. */
  constructor(private readonly load: (before: T | null) => Promise<T>) {}

  async get(): Promise<T> {
    const at = performance.now();
    if (this.kept && at - this.kept.at < FRESH_MS) return this.kept.value;
    const value = await this.load(this.before);
    this.before = value;
    this.kept = { value, at };
    return value;
  }

  /** Forgets how fresh the value is, for the process that has just changed it. */
  drop(): void {
    this.kept = null;
  }

  private before: T | null = null;
}
