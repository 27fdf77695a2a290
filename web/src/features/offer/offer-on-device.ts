import { del, get, set } from 'idb-keyval';
import type { Offer } from './offer';

/** An offer that was begun, as this device keeps it: without name, phone or anything that opens an account. */
export interface Begun {
  /** Who typed it; null before he signed in. */
  by: string | null;
  at: number;
  offer: Offer;
  /** The draft that the server keeps of it. */
  draft: { id: string; version: number } | null;
}

const KEY = 'offer';
const KEPT_MS = 14 * 86_400_000;

/** What was begun here by this person, or by whoever was not signed in yet; another's stays his. */
export async function begun(me: string | null): Promise<Begun | null> {
  const kept = await get<Begun>(KEY).catch(() => undefined);
  if (!kept || Date.now() - kept.at > KEPT_MS) return null;
  return kept.by === null || kept.by === me ? kept : null;
}

/** True when this device could keep it; a full or forbidden storage is no reason to stop. */
export function keep(kept: Omit<Begun, 'at'>): Promise<boolean> {
  // Plain: what the page watches cannot be stored.
  const plain = JSON.parse(JSON.stringify({ ...kept, at: Date.now() })) as Begun;
  return set(KEY, plain).then(
    () => true,
    () => false,
  );
}

export function forget(): Promise<void> {
  return del(KEY).catch(() => undefined);
}
