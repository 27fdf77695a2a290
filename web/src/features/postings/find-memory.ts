import type { Schemas } from '@/api/client';

type Found = Schemas['PostingPage'];

interface Kept {
  found: Found;
  at: number;
}

const MOST = 10;
const FRESH_MS = 10 * 60_000;
const kept = new Map<string, Kept>();

/** The router notes at each entry of the history where one went on to: who is at such an entry has come back to it. */
const cameBack = (): boolean => (history.state as { forward?: unknown } | null)?.forward != null;

/** Lists as they were left, so that going back finds the same entries at the same place. */
export function remember(address: string, found: Found): void {
  kept.delete(address);
  kept.set(address, { found, at: Date.now() });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}

export function forget(address: string): void {
  kept.delete(address);
}

/** Only for who comes back; who asks anew gets what is there now. */
export function recall(address: string): Found | undefined {
  const found = kept.get(address);
  return cameBack() && found && Date.now() - found.at < FRESH_MS ? found.found : undefined;
}
