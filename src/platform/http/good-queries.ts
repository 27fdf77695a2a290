type Dto = new () => object;

const KEPT = 500;
const LONGEST = 1000;
const FRESH_MS = 1000;

/** Queries that were found right a moment ago: what everyone asks (the first page, a street) is checked once a second. */
export class GoodQueries {
  private known = new Map<Dto, Map<string, object>>();
  private size = 0;
  private since = 0;

  key(query: object): string {
    return JSON.stringify(query);
  }

  find(metatype: Dto, key: string): object | undefined {
    return this.fresh() ? this.known.get(metatype)?.get(key) : undefined;
  }

  /** Frozen, for it is handed to everyone who asks the same. */
  keep(metatype: Dto, key: string, dto: object): void {
    Object.freeze(dto);
    if (key.length > LONGEST) return;
    if (!this.fresh() || this.size >= KEPT) this.forget();
    const ofType = this.known.get(metatype) ?? new Map<string, object>();
    this.known.set(metatype, ofType.set(key, dto));
    this.size += 1;
  }

  private fresh(): boolean {
    return performance.now() - this.since < FRESH_MS;
  }

  private forget(): void {
    this.known = new Map();
    this.size = 0;
    this.since = performance.now();
  }
}
