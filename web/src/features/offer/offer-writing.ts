import { shallowRef, type ShallowRef } from 'vue';
import { createOnce } from '@/api/create-once';
import { Problem } from '@/api/problem';
import { copyOf, same } from '@/composables/merging';
import { type Offer, offerOf } from './offer';
import { change, create, type Own, read, type Stored } from './offer-requests';

export interface OfferWriting {
  /** The offer as it was last the same here and at the server. */
  base: ShallowRef<Offer>;
  /** What was saved elsewhere meanwhile. */
  theirs: ShallowRef<Offer | null>;
  /** The conflict is settled: what is sent from now on goes over theirs. */
  settle: () => void;
  send: (typed: Offer, confirm?: string[]) => Promise<Own>;
  now: () => Stored | null;
}

/** The server knows the occupation only, not in which words it was chosen. */
function seenBeside({ occupation, trade }: Offer, other: Own): Offer {
  const seen = offerOf(other, Date.now());
  return seen.occupation === occupation ? { ...seen, trade } : seen;
}

/** The posting at the server, written by version; also one that was deleted meanwhile. */
export function offerWriting(stored: Stored | null, offer: Offer): OfferWriting {
  const base = shallowRef(copyOf(offer));
  const theirs = shallowRef<Offer | null>(null);
  const make = createOnce(create);
  let now = stored;
  let other: Own | null = null;

  async function write(typed: Offer, confirm: string[]): Promise<Own> {
    if (now) return change(now, typed, confirm);
    const { view, sent } = await make(typed);
    now = view;
    return same(sent, typed) ? view : change(view, typed, confirm);
  }

  async function compare(id: string): Promise<void> {
    other = await read(id);
    theirs.value = seenBeside(base.value, other);
  }

  async function send(typed: Offer, confirm: string[] = []): Promise<Own> {
    const sent = copyOf(typed);
    const view = await write(sent, confirm).catch(async (error: unknown) => {
      const { kind } = Problem.from(error);
      if (kind === 'conflict' && now) await compare(now.id);
      if (kind !== 'not-found' || !now) throw error;
      now = null;
      return write(sent, confirm);
    });
    [now, base.value] = [view, sent];
    return view;
  }

  function settle(): void {
    if (!other) return;
    now = other;
    base.value = offerOf(other, Date.now());
    theirs.value = null;
  }
  return { base, theirs, settle, send, now: () => now };
}
