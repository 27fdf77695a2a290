const KEY = 'gq.searches';
const MOST = 8;

/** Words that were searched for on this device; they never leave it. */
export function searches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function keepSearch(words: string): void {
  if (!words) return;
  const next = [words, ...searches().filter((one) => one !== words)].slice(0, MOST);
  localStorage.setItem(KEY, JSON.stringify(next));
}

export function forgetSearches(): void {
  localStorage.removeItem(KEY);
}
