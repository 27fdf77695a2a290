import { describe, expect, it } from '@jest/globals';
import { emptyOffer, type Offer, offerInput, stepOf, worthKeeping } from './offer.js';

/** Half past midnight in Zhenhai, still the day before in London. */
const NOW = Date.UTC(2026, 4, 1, 16, 30);
const filled = (change: Partial<Offer> = {}): Offer => ({
  ...emptyOffer(NOW),
  ...{
    occupation: '6-18-02-04',
    trade: '焊工',
    region: '330211002',
    title: '焊工求职',
    description: '会二保焊。',
  },
  pay: { period: 'month', min: '7,000', max: '' },
  ...change,
});

describe('an offer of work', () => {
  it('begins today and stays open for sixty days, by the calendar of Zhenhai', () => {
    expect(emptyOffer(NOW)).toMatchObject({ availableFrom: '2026-05-02', validUntil: '2026-07-01' });
  });

  it('takes one figure for least and most, however it is written', () => {
    expect(offerInput(filled()).pay).toEqual({ period: 'month', min: 7000, max: 7000 });
  });

  it('means the street where one is unless others are named', () => {
    expect(offerInput(filled()).preferredRegions).toEqual(['330211002']);
    expect(offerInput(filled({ preferredRegions: ['330211001'] })).preferredRegions).toEqual(['330211001']);
  });

  it('counts one for a person, whatever stood there for a crew', () => {
    expect(offerInput(filled({ headcount: '6' })).headcount).toBe(1);
    expect(offerInput(filled({ headcount: '6', offeredBy: 'crew' })).headcount).toBe(6);
  });

  it.each([{ title: '' }, { description: '会' }, { occupation: '' }, { region: '' }])(
    'is no draft for the server yet with %j',
    (gap) => {
      expect(worthKeeping(filled())).toBe(true);
      expect(worthKeeping(filled(gap))).toBe(false);
    },
  );

  it.each([
    ['occupation', 1],
    ['pay.min', 2],
    ['description', 3],
  ])('asks for %s in step %i', (field, step) => {
    expect(stepOf(field)).toBe(step);
  });
});
