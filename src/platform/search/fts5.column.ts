const FIRST_ROWS = 1024;

/**
 * One facet of all rows. Few sets of values exist beside many rows, so a row keeps the number of its set: a filter asks
 * each set once, and a count touches one number for a row, however many values it has.
 */
export class FacetColumn {
  private readonly sets: string[][] = [[]];
  private readonly numbers = new Map<string, number>([['[]', 0]]);
  private rows = new Uint32Array(FIRST_ROWS);

  set(row: number, values: string[]): void {
    if (row >= this.rows.length) this.rows = grown(this.rows, new Uint32Array(row * 2));
    const key = JSON.stringify(values);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.sets.push(values) - 1;
      this.numbers.set(key, number);
    }
    this.rows[row] = number;
  }

  /** Whether one of the row's values fits. */
  test(fits: (value: string) => boolean): (row: number) => boolean {
    const good = Uint8Array.from(this.sets, (values) => (values.some(fits) ? 1 : 0));
    const { rows } = this;
    return (row) => good[rows[row] ?? 0] === 1;
  }

  /** How many rows have each value. */
  count(...groups: readonly (readonly number[])[]): Record<string, number> {
    const { rows } = this;
    const bySet = new Uint32Array(this.sets.length);
    for (const group of groups)
      for (const row of group) {
        const set = rows[row] ?? 0;
        bySet[set] = (bySet[set] ?? 0) + 1;
      }
    // Without a prototype: people write the values, and `constructor` is one of them.
    const counts = Object.create(null) as Record<string, number>;
    this.sets.forEach((values, set) => {
      const count = bySet[set] ?? 0;
      if (count > 0) for (const value of values) counts[value] = (counts[value] ?? 0) + count;
    });
    return counts;
  }
}

/** One number of all rows; not a number where a row has none. */
export class NumberColumn {
  private rows = new Float64Array(FIRST_ROWS).fill(NaN);

  set(row: number, value: number | null): void {
    if (row >= this.rows.length) this.rows = grown(this.rows, new Float64Array(row * 2).fill(NaN));
    this.rows[row] = value ?? NaN;
  }

  at(row: number): number {
    return this.rows[row] ?? NaN;
  }
}

function grown<T extends Uint32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
