import type { Offer } from './offer';

type Parts = 'occupation' | 'trade' | 'offeredBy' | 'headcount' | 'preferredRegions';

/** An offer in parts that are chosen as a whole: a trade goes with its code, a crew with its size. */
export interface Comparable extends Omit<Offer, Parts> {
  work: Pick<Offer, 'occupation' | 'trade'>;
  who: Pick<Offer, 'offeredBy' | 'headcount'>;
  wished: string[];
}

/** What is left out means the same here as what the server makes of it. */
export function comparable(offer: Offer): Comparable {
  const { occupation, trade, offeredBy, headcount, preferredRegions, pay, region, ...rest } = offer;
  return {
    ...rest,
    region,
    pay: { ...pay, max: pay.max || pay.min },
    work: { occupation, trade },
    who: { offeredBy, headcount: offeredBy === 'person' ? '1' : headcount },
    wished: preferredRegions.length > 0 || !region ? preferredRegions : [region],
  };
}

export function offerFrom({ work, who, wished, ...rest }: Comparable): Offer {
  return { ...rest, ...work, ...who, preferredRegions: wished };
}
