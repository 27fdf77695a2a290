import { ref } from 'vue';
import { api, ok, type Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { daysAhead } from '@/composables/civil-day';
import { look } from '@/composables/look';
import { toast } from '@/composables/useToasts';
import { useWords } from '@/locales/words';
import type { Move } from './offer-moves';

type Own = Schemas['OwnPostingView'];
type Asking = Exclude<Move, 'edit'>;
const RENEWED_DAYS = 60;

/** Moves an offer as it was seen: what somebody changed meanwhile is not moved unawares. */
function ask(move: Asking, { id, version }: Own): Promise<unknown> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  const validUntil = daysAhead(RENEWED_DAYS);
  const requests: Record<Asking, () => Promise<unknown>> = {
    renew: () => ok(api.POST('/api/v1/postings/{id}/renew', { params, body: { validUntil } })),
    fill: () => ok(api.POST('/api/v1/postings/{id}/fill', { params })),
    withdraw: () => ok(api.POST('/api/v1/postings/{id}/withdraw', { params })),
    discard: () => ok(api.DELETE('/api/v1/postings/{id}', { params: { path: { id } } })),
    copy: () => ok(api.POST('/api/v1/postings/{id}/copy', { params: { path: { id } } })),
  };
  return requests[move]();
}

/** One move at a time; afterwards the list is asked for anew, whatever came of it. */
export function useOfferMoves(reload: () => Promise<void>) {
  const t = useWords('offer');
  const moving = ref('');

  async function move(what: Asking, posting: Own): Promise<void> {
    if (moving.value) return;
    moving.value = posting.id;
    try {
      await ask(what, posting);
      toast(t(`moved.${what}`));
    } catch (error) {
      toast(Problem.from(error).words(look.locale), 'danger');
    } finally {
      moving.value = '';
      await reload();
    }
  }
  return { moving, move };
}
