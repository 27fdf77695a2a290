/** What a title is compared by: whole Latin words and Chinese character n-grams; marking the end of the word made it worse. */
export type Features = ReadonlyMap<string, number>;

const TOKEN = /[a-z][a-z0-9]*|[0-9]+[a-z]+|[\u3400-\u9fff]+/g;
const LATIN_WEIGHT = 1.6;
const GRAM_WEIGHT = [0, 1.2, 1, 0.5];
/** Deterministic and free of state; the same function reads entries and queries. */
export function titleFeatures(text: string): Features {
  const found = new Map<string, number>();
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^[a-z0-9]/.test(token)) add(found, token, LATIN_WEIGHT);
    else addGrams(found, token);
  }
  return found;
}

function addGrams(found: Map<string, number>, word: string): void {
  for (let size = 1; size < GRAM_WEIGHT.length; size++) {
    for (let at = 0; at + size <= word.length; at++) {
      add(found, word.slice(at, at + size), GRAM_WEIGHT[size] ?? 0);
    }
  }
}

function add(found: Map<string, number>, key: string, weight: number): void {
  found.set(key, Math.max(found.get(key) ?? 0, weight));
}
