import { api, ok, type Schemas } from '@/api/client';

export type OwnPosting = Schemas['OwnPostingView'];
export const MOVES = ['publish', 'renew', 'withdraw', 'fill', 'copy', 'discard'] as const;
export type Move = (typeof MOVES)[number];

const FROM: Record<Move, readonly string[]> = {
  publish: ['draft', 'withdrawn', 'expired'],
  renew: ['published', 'withdrawn', 'expired', 'held'],
  withdraw: ['in-review', 'published', 'held'],
  fill: ['published', 'held'],
  copy: ['draft', 'in-review', 'published', 'held', 'filled', 'withdrawn', 'expired'],
  discard: ['draft'],
};

/** Whether a move makes sense in a state; the server decides. */
export function allows(state: string, move: Move): boolean {
  return FROM[move].includes(state);
}

/** Only what was seen is moved: the version goes with every request. */
export function seen({ id, version }: { id: string; version: number }) {
  return { params: { path: { id }, header: { 'If-Match': `"${version}"` } } };
}

export interface MoveOptions {
  validUntil?: string;
  confirm?: string[];
}

/** Carries out a move; answers the posting as it is now, a copy as a new one, nothing for one thrown away. */
export async function carryOut(
  move: Move,
  posting: { id: string; version: number },
  { validUntil = '', confirm }: MoveOptions = {},
): Promise<OwnPosting | null> {
  const at = seen(posting);
  switch (move) {
    case 'publish':
      return ok(api.POST('/api/v1/postings/{id}/publish', { ...at, body: confirm ? { confirm } : {} }));
    case 'renew':
      return ok(api.POST('/api/v1/postings/{id}/renew', { ...at, body: { validUntil } }));
    case 'withdraw':
      return ok(api.POST('/api/v1/postings/{id}/withdraw', at));
    case 'fill':
      return ok(api.POST('/api/v1/postings/{id}/fill', at));
    case 'copy':
      return ok(
        api.POST('/api/v1/postings/{id}/copy', {
          params: { path: { id: posting.id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
        }),
      );
    case 'discard':
      await ok(api.DELETE('/api/v1/postings/{id}', { params: { path: { id: posting.id } } }));
      return null;
  }
}
