/** What one word of a query met. */
export interface WordHits<Id> {
  ids: readonly Id[];
  /** Between 0 and 1 for each id: how well it met the word, to order equals. */
  closeness: number[];
  total: number;
}

/**
 * When no document has all words: those with at least half of the words and half of their weight, a rare word
 * weighing more than a common one. Best first, with the weight met.
 */
export function mostWords<Id>(words: WordHits<Id>[], documents: number): [Id, number][] {
  const met = new Map<Id, { words: number; weight: number }>();
  let whole = 0;
  for (const { ids, closeness, total } of words) {
    if (total === 0) continue;
    const weight = Math.log(1 + documents / total);
    whole += weight;
    ids.forEach((id, i) => {
      const sum = met.get(id) ?? { words: 0, weight: 0 };
      met.set(id, { words: sum.words + 1, weight: sum.weight + weight * (1 + (closeness[i] ?? 0) / 10) });
    });
  }
  return [...met]
    .filter(([, m]) => m.words * 2 >= words.length && m.weight * 2 >= whole)
    .map(([id, m]): [Id, number] => [id, m.weight])
    .sort((a, b) => b[1] - a[1]);
}
