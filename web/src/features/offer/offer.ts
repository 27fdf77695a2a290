import type { Schemas } from '@/api/client';
import { dayFrom } from '@/composables/civil-day';

type Input = Schemas['PostingInput'];

/** What a person types who looks for work; figures stay text until they are sent. */
export interface Offer {
  occupation: string;
  /** The name of the occupation, or of the work type that was chosen, in the words of the person. */
  trade: string;
  experienceYears: string;
  region: string;
  preferredRegions: string[];
  pay: { period: Input['pay']['period']; min: string; max: string };
  employment: Input['employment'];
  availableFrom: string;
  validUntil: string;
  title: string;
  description: string;
  offeredBy: 'person' | 'crew';
  headcount: string;
}

/** Long enough to be found, short enough that nobody is called who has long had work. */
const OPEN_DAYS = 60;

/** Sensible where most people would say the same; empty where only the person knows. */
export function emptyOffer(now: number): Offer {
  return {
    ...{ occupation: '', trade: '', experienceYears: '', region: '', preferredRegions: [] },
    pay: { period: 'month', min: '', max: '' },
    employment: 'full-time',
    availableFrom: dayFrom(now, 0),
    validUntil: dayFrom(now, OPEN_DAYS),
    ...{ title: '', description: '', offeredBy: 'person', headcount: '1' },
  };
}

const figure = (text: string): number => Number(text.replaceAll(/[\s,，]/g, ''));

/** What the API takes; one figure given for the pay is both its least and its most. */
export function offerInput(offer: Offer): Input {
  const { period, min, max } = offer.pay;
  const { occupation, region, preferredRegions, employment, availableFrom, validUntil, offeredBy } = offer;
  return {
    side: 'supply',
    engagement: 'post',
    ...{ occupation, region, employment, validUntil, offeredBy },
    title: offer.title.trim(),
    description: offer.description.trim(),
    preferredRegions: preferredRegions.length ? preferredRegions : region ? [region] : [],
    headcount: offeredBy === 'person' ? 1 : figure(offer.headcount),
    pay: { period, min: figure(min), max: figure(max || min) },
    availableFrom: availableFrom || null,
    experienceYears: offer.experienceYears === '' ? null : figure(offer.experienceYears),
  };
}

/** What was posted, back in the form. */
export function offerOf(posting: Schemas['OwnPostingView'], now: number): Offer {
  const { pay, occupation, region, experienceYears, availableFrom, validUntil, headcount } = posting;
  const empty = emptyOffer(now);
  return {
    ...empty,
    occupation: occupation?.code ?? '',
    trade: occupation?.name ?? '',
    experienceYears: experienceYears === null ? '' : String(experienceYears),
    region: region?.code ?? '',
    preferredRegions: posting.preferredRegions.map(({ code }) => code),
    pay: pay ? { period: pay.period, min: String(pay.min), max: String(pay.max) } : empty.pay,
    employment: (posting.employment ?? empty.employment) as Offer['employment'],
    availableFrom: availableFrom ?? '',
    validUntil: validUntil ?? empty.validUntil,
    title: posting.title,
    description: posting.description,
    offeredBy: posting.offeredBy === 'crew' ? 'crew' : 'person',
    headcount: String(headcount ?? 1),
  };
}

/** Enough is there that the server can keep it as a draft. */
export function worthKeeping({ title, description, occupation, region, pay }: Offer): boolean {
  return (
    title.trim().length >= 2 &&
    description.trim().length >= 5 &&
    !!occupation &&
    !!region &&
    figure(pay.min) > 0
  );
}

/** In which of the three steps a field is asked for. */
export function stepOf(field: string): 1 | 2 | 3 {
  const name = field.split('.')[0] ?? '';
  if (['occupation', 'experienceYears', 'offeredBy', 'headcount'].includes(name)) return 1;
  return ['region', 'preferredRegions', 'pay'].includes(name) ? 2 : 3;
}
