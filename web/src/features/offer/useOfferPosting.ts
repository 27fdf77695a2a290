import { ref, type Ref } from 'vue';
import { useSession } from '@/composables/useSession';
import { type Offer, worthKeeping } from './offer';
import { forget, keep } from './offer-on-device';
import { type Own, publishNow, type Stored, write } from './offer-requests';

type Kept = 'nowhere' | 'device' | 'server';

export interface OfferPosting {
  /** Where it is safe by now. */
  kept: Ref<Kept>;
  /** Keeps what is typed: on this device always, as a draft of the server's as soon as that takes it. */
  save: (offer: Offer) => Promise<void>;
  publish: (offer: Offer, confirm: string[]) => Promise<Own>;
}

const OPEN = ['published', 'held'];

/** One after the other, so that versions never cross. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** One offer on its way to the public. What is public already changes only when its author says so. */
export function useOfferPosting(stored: Stored | null): OfferPosting {
  const session = useSession();
  const kept = ref<Kept>('nowhere');
  const fresh = stored === null || stored.state === 'draft';
  const alone = inTurn();
  let now = stored;
  let out = false;

  const send = async (offer: Offer): Promise<Own> => {
    const saved = await write(now, offer);
    now = saved;
    return saved;
  };

  async function onDevice(offer: Offer): Promise<void> {
    if (await keep({ by: session.me?.id ?? null, offer, draft: now })) kept.value = 'device';
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

  async function publish(offer: Offer, confirm: string[]): Promise<Own> {
    const open = now !== null && OPEN.includes(now.state);
    const saved = await alone(() => send(offer));
    if (open) return saved;
    const published = await alone(() => publishNow(saved, confirm));
    out = true;
    if (fresh) await forget();
    return published;
  }
  return { kept, save, publish };
}
