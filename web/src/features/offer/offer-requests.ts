import { api, ok, type Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { type Offer, offerInput } from './offer';

export type Own = Schemas['OwnPostingView'];
export type Stored = Pick<Own, 'id' | 'version' | 'state'>;

const at = ({ id, version }: Stored) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

/** Writes what is typed over the draft as it was seen, or makes it; also one that was deleted meanwhile. */
export async function write(stored: Stored | null, offer: Offer): Promise<Own> {
  const { side, ...edit } = offerInput(offer);
  const create = (): Promise<Own> => ok(api.POST('/api/v1/postings', { body: { side, ...edit } }));
  if (!stored) return create();
  return ok(api.PATCH('/api/v1/postings/{id}', { params: at(stored), body: edit })).catch(
    (error: unknown) => {
      if (Problem.from(error).kind === 'not-found') return create();
      throw error;
    },
  );
}

export function publishNow(stored: Stored, confirm: string[]): Promise<Own> {
  return ok(api.POST('/api/v1/postings/{id}/publish', { params: at(stored), body: { confirm } }));
}
