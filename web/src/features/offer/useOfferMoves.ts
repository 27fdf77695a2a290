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

/** One move of each at a time; it lasts until the list was asked for anew, whatever came of it. */
export function useOfferMoves(reload: () => Promise<void>) {
  const t = useWords('offer');
  const moving = ref<ReadonlySet<string>>(new Set());

  async function move(what: Asking, posting: Own): Promise<void> {
    const { id } = posting;
    if (moving.value.has(id)) return;
    moving.value = new Set([...moving.value, id]);
    try {
      await ask(what, posting);
      toast(t(`moved.${what}`));
    } catch (error) {
      toast(Problem.from(error).words(look.locale), 'danger');
    } finally {
      await reload();
      moving.value = new Set([...moving.value].filter((one) => one !== id));
    }
  }
  return { moving, move };
}
