import { api, ok, type Schemas } from '@/api/client';
import { type Offer, offerInput } from './offer';

export type Own = Schemas['OwnPostingView'];
export type Stored = Pick<Own, 'id' | 'version' | 'state'>;

const at = ({ id, version }: Stored) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

export function create(offer: Offer, key: string): Promise<Own> {
  const params = { header: { 'Idempotency-Key': key } };
  return ok(api.POST('/api/v1/postings', { params, body: offerInput(offer) }));
}

/** Writes what is typed over the posting as it was seen. */
export function change(stored: Stored, offer: Offer, confirm: string[]): Promise<Own> {
  const { side: _side, ...edit } = offerInput(offer);
  return ok(api.PATCH('/api/v1/postings/{id}', { params: at(stored), body: { ...edit, confirm } }));
}

export function read(id: string): Promise<Own> {
  return ok(api.GET('/api/v1/postings/{id}/own', { params: { path: { id } } }));
}

export function publishNow(stored: Stored, confirm: string[]): Promise<Own> {
  return ok(api.POST('/api/v1/postings/{id}/publish', { params: at(stored), body: { confirm } }));
}

/** Against what the screener forbids; an officer decides. */
export function appealNow(stored: Stored, reason: string): Promise<Own> {
  return ok(api.POST('/api/v1/postings/{id}/appeal', { params: at(stored), body: { reason } }));
}
