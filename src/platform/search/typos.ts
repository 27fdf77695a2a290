const ONE_FROM = 4;
const TWO_FROM = 8;
const LONGEST = 30;

/** How many slips a Latin word is forgiven: none under four letters, one under eight, then two; numbers none. */
export function slipsAllowed(word: string): number {
  if (/^\d+$/.test(word) || word.length < ONE_FROM) return 0;
  return word.length < TWO_FROM ? 1 : 2;
}

/** Whether a slip in it would be noticed: letters alone, and no more than anyone types as one word. */
export function mistakable(word: string): boolean {
  return word.length <= LONGEST && /^[a-z]+$/.test(word) && slipsAllowed(word) > 0;
}

/** Edit distance in which two swapped neighbours count once; anything above the limit answers limit + 1. */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    older = before;
    before = row;
  }
  return before[b.length] ?? limit + 1;
}

/** Known words nearest to a mistyped one: only those of the least distance, at most `most`. */
export function nearest(word: string, known: Iterable<string>, most = 20): string[] {
  let limit = slipsAllowed(word);
  let found: string[] = [];
  if (limit === 0) return found;
  for (const candidate of known) {
    const distance = slips(word, candidate, limit);
    if (distance > limit) continue;
    if (distance < limit) found = [];
    limit = distance;
    if (found.length < most) found.push(candidate);
  }
  return found;
}
