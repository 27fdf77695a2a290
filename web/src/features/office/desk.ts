import { api, ok } from '@/api/client';

/** A pile of work: how much lies there, since when, and where one works it off. */
export interface Tile {
  key: 'verifications' | 'reviews' | 'held' | 'licences' | 'parked' | 'lag';
  to: string;
  count: number;
  /** There are more than were counted: a list has no total. */
  more: boolean;
  /** The oldest has waited since. */
  since: number | null;
  /** Something that should not lie there at all. */
  fault: boolean;
}

interface Pile<T> {
  items: T[];
  next: string | null;
}

const MOST = 100;

/** What waits, by role; a person with both roles sees both. */
export async function readDesk(
  who: { officer: boolean; administrator: boolean },
  signal: AbortSignal,
): Promise<Tile[]> {
  const piles = await Promise.all([
    ...(who.officer ? [verifications(signal), reviews(signal), licences(signal), held(signal)] : []),
    ...(who.administrator ? [events(signal)] : []),
  ]);
  return piles.flat();
}

function tile<T>(
  key: Tile['key'],
  to: string,
  { items, next }: Pile<T>,
  since: (first: T) => number | null = () => null,
): Tile[] {
  const [first] = items;
  const oldest = first === undefined ? null : since(first);
  return [{ key, to, count: items.length, more: next !== null, since: oldest, fault: false }];
}

async function verifications(signal: AbortSignal): Promise<Tile[]> {
  const query = { waiting: 'true', limit: MOST } as const;
  const pile = await ok(api.GET('/api/v1/organisations', { params: { query }, signal }));
  return tile('verifications', '/office/organisations', pile, ({ submittedAt }) => submittedAt);
}

async function licences(signal: AbortSignal): Promise<Tile[]> {
  const query = { licence: 'entered', limit: MOST } as const;
  const pile = await ok(api.GET('/api/v1/organisations', { params: { query }, signal }));
  return tile('licences', '/office/organisations?show=licences', pile);
}

async function reviews(signal: AbortSignal): Promise<Tile[]> {
  const pile = await ok(api.GET('/api/v1/posting-reviews', { params: { query: { limit: MOST } }, signal }));
  return tile('reviews', '/office/reviews', pile, ({ updatedAt }) => updatedAt);
}

async function held(signal: AbortSignal): Promise<Tile[]> {
  const query = { state: 'held', limit: MOST } as const;
  const pile = await ok(api.GET('/api/v1/posting-reviews', { params: { query }, signal }));
  return tile('held', '/office/reviews?state=held', pile, ({ updatedAt }) => updatedAt);
}

async function events(signal: AbortSignal): Promise<Tile[]> {
  const { items } = await ok(api.GET('/api/v1/event-consumers', { signal }));
  const parked = items.reduce((sum, one) => sum + one.parked, 0);
  const lag = Math.max(0, ...items.map((one) => one.lag));
  const to = '/office/events';
  return [
    { key: 'parked', to, count: parked, more: false, since: null, fault: parked > 0 },
    { key: 'lag', to, count: lag, more: false, since: null, fault: false },
  ];
}
