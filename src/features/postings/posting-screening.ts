import type { ScreeningInput } from '../screening/screening.service.js';
import type { Posting } from './posting.entity.js';

/** A posting as the screener reads it. */
export function screeningInput(posting: Posting, publishOn: string): ScreeningInput {
  const {
    side,
    title,
    description,
    employment,
    region,
    probationMonths,
    contractMonths,
    occupation,
    certificates,
  } = posting;
  const { payPeriod, payMin, payMax } = posting;
  const pay = payPeriod ? { period: payPeriod, min: payMin, max: payMax } : null;
  const requirements = [posting.requirements, posting.workingConditions].filter(Boolean).join('\n');
  return {
    ...{ side, title, description, requirements, employment, region, publishOn },
    ...{ probationMonths, contractMonths, occupation, certificates, restDaysPerMonth: posting.restDays },
    basicPay: side === 'demand' ? pay : null,
  };
}

/** Whether two states of a posting are the same to the screener, and so to an officer who judges its words. */
export function readsAlike(one: Posting, other: Posting): boolean {
  return JSON.stringify(screeningInput(one, '')) === JSON.stringify(screeningInput(other, ''));
}
