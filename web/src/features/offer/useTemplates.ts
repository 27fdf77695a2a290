import { watch, type Ref } from 'vue';
import { enumerated } from '@/composables/enumerated';
import { useWords } from '@/locales/words';
import type { Offer } from './offer';

/** A heading and a sentence from what was chosen, so that nobody faces an empty page; both can be changed. */
export function useTemplates(offer: Offer, streets: Ref<ReadonlyMap<string, string>>) {
  const t = useWords('offer');

  const heading = (): string => t('template.heading', { trade: offer.trade });

  function sentence(): string {
    const codes = offer.preferredRegions.length ? offer.preferredRegions : [offer.region];
    const places = codes.flatMap((code) => streets.value.get(code) ?? []);
    const years = Number(offer.experienceYears);
    return [
      t('template.trade', { trade: offer.trade }),
      years > 0 ? t('template.years', { n: years }) : '',
      places.length ? t('template.places', { places: enumerated(places) }) : '',
      t('template.ready'),
    ].join('');
  }

  /** The heading follows the trade until it is written by hand. */
  watch(
    () => offer.trade,
    (trade, before) => {
      const own = offer.title !== '' && offer.title !== t('template.heading', { trade: before });
      if (trade && !own) offer.title = heading();
    },
  );

  function fillGaps(): void {
    if (!offer.title && offer.trade) offer.title = heading();
    if (!offer.description && offer.trade) offer.description = sentence();
  }
  return { fillGaps, write: (): void => void (offer.description = sentence()) };
}
