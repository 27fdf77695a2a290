/** Rows that have a feature, with its weight in each. */
interface Occurrences {
  readonly rows: number[];
  readonly weights: number[];
}

/** An inverted file: adds up the dot products of a query with every row that shares a feature. */
export class InvertedFile {
  private readonly occurrences = new Map<string, Occurrences>();
  private readonly sums: Float64Array;
  private readonly touched: Int32Array;

  constructor(rows: number) {
    this.sums = new Float64Array(rows);
    this.touched = new Int32Array(rows);
  }

  add(row: number, vector: ReadonlyMap<string, number>): void {
    for (const [key, weight] of vector) {
      const list = this.occurrences.get(key) ?? { rows: [], weights: [] };
      list.rows.push(row);
      list.weights.push(weight);
      this.occurrences.set(key, list);
    }
  }

  visit(query: ReadonlyMap<string, number>, each: (row: number, dot: number) => void): void {
    const { sums, touched } = this;
    let count = 0;
    for (const [key, weight] of query) {
      const list = this.occurrences.get(key);
      if (!list) continue;
      const { rows, weights } = list;
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] ?? 0;
        if (sums[row] === 0) touched[count++] = row;
        sums[row] = (sums[row] ?? 0) + weight * (weights[at] ?? 0);
      }
    }
    for (let at = 0; at < count; at++) {
      const row = touched[at] ?? 0;
      each(row, sums[row] ?? 0);
      sums[row] = 0;
    }
  }
}
