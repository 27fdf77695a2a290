import { ref, type Ref } from 'vue';
import { inTurn } from '@/composables/in-turn';
import { useSession } from '@/composables/useSession';
import { type Offer, worthKeeping } from './offer';
import { forget, keep } from './offer-on-device';
import { appealNow, type Own, publishNow, type Stored } from './offer-requests';
import { offerWriting, type OfferWriting } from './offer-writing';

type Kept = 'nowhere' | 'device' | 'server';

export interface OfferPosting extends Pick<OfferWriting, 'base' | 'theirs' | 'settle'> {
  /** Where it is safe by now. */
  kept: Ref<Kept>;
  /** Keeps what is typed: on this device always, as a draft of the server's as soon as that takes it. */
  save: (offer: Offer) => Promise<void>;
  publish: (offer: Offer, confirm: string[]) => Promise<Own>;
  /** Saves the text and hands it to an officer, whatever the screener says. */
  appeal: (offer: Offer, confirm: string[], reason: string) => Promise<Own>;
}

const OPEN = ['published', 'held'];

/** One offer on its way to the public. What is public already changes only when its author says so. */
export function useOfferPosting(stored: Stored | null, begin: Offer): OfferPosting {
  const session = useSession();
  const kept = ref<Kept>('nowhere');
  const { base, theirs, settle, send, now } = offerWriting(stored, begin);
  const fresh = stored === null || stored.state === 'draft';
  const alone = inTurn();
  let out = false;

  async function onDevice(offer: Offer): Promise<void> {
    if (await keep({ by: session.me?.id ?? null, offer, draft: now() })) kept.value = 'device';
  }

  async function save(offer: Offer): Promise<void> {
    if (!fresh || out) return;
    await onDevice(offer);
    if (!session.signedIn || !worthKeeping(offer)) return;
    // What is wrong is said when it is published; until then this device has it.
    const saved = await alone(() => (out ? Promise.resolve(null) : send(offer))).catch(() => null);
    if (!saved || out) return;
    await onDevice(offer);
    kept.value = 'server';
  }

  /** For good: nothing that is typed is saved after it. */
  async function leave(work: () => Promise<Own>): Promise<Own> {
    const posting = await alone(work);
    out = true;
    if (fresh) await forget();
    return posting;
  }

  function publish(offer: Offer, confirm: string[]): Promise<Own> {
    if (OPEN.includes(now()?.state ?? 'draft')) return alone(() => send(offer, confirm));
    return leave(async () => publishNow(await send(offer, confirm), confirm));
  }

  const appeal = (offer: Offer, confirm: string[], reason: string): Promise<Own> =>
    leave(async () => appealNow(await send(offer, confirm), reason));
  return { kept, base, theirs, settle, save, publish, appeal };
}
