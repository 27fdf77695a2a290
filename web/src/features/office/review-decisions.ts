import { api, ok, type Schemas } from '@/api/client';
import type { Finding } from './marks';

export type Posting = Schemas['OwnPostingView'];
export type ReviewDecision = 'approve' | 'refuse' | 'hold' | 'release';

/** A posting as an officer judges it. */
export interface Review {
  posting: Posting;
  findings: readonly Finding[];
  decisions: Schemas['DecisionView'][];
}

export async function readReview(id: string, signal: AbortSignal): Promise<Review> {
  const params = { path: { id } };
  const [posting, decisions] = await Promise.all([
    ok(api.GET('/api/v1/postings/{id}/own', { params, signal })),
    ok(api.GET('/api/v1/postings/{id}/decisions', { params, signal })),
  ]);
  return {
    posting,
    findings: posting.findings as unknown as Finding[],
    decisions: decisions.items,
  };
}

const OFFICERS_OWN = ['officer', 'screening'];

/** What an officer may decide now. */
export function possible({ state, holdReasons }: Posting): ReviewDecision[] {
  if (state === 'in-review') return ['approve', 'refuse'];
  const release = holdReasons.some((reason) => OFFICERS_OWN.includes(reason));
  const hold = (state === 'published' || state === 'held') && !holdReasons.includes('officer');
  return [...(release ? ['release' as const] : []), ...(hold ? ['hold' as const] : [])];
}

/** To refuse and to hold says why; the others may. */
export const needsReason = (decision: ReviewDecision): boolean =>
  decision === 'refuse' || decision === 'hold';

/** Decides about exactly the version that was read. */
export function decide(decision: ReviewDecision, { id, version }: Posting, reason: string): Promise<Posting> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  const said = { params, body: reason ? { reason } : {} };
  switch (decision) {
    case 'approve':
      return ok(api.POST('/api/v1/posting-reviews/{id}/approve', said));
    case 'release':
      return ok(api.POST('/api/v1/posting-reviews/{id}/release', said));
    case 'refuse':
      return ok(api.POST('/api/v1/posting-reviews/{id}/refuse', { params, body: { reason } }));
    case 'hold':
      return ok(api.POST('/api/v1/posting-reviews/{id}/hold', { params, body: { reason } }));
  }
}
