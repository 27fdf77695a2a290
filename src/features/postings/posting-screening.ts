import { screen } from '../screening/screening.rules.js';
import type {
  Finding,
  ScreeningInput,
  ScreeningLaw,
  ScreeningService,
} from '../screening/screening.service.js';
import type { Posting } from './posting.entity.js';

/** A posting as the screener reads it; written out, for an import asks it of every row. */
export function screeningInput(posting: Posting, publishOn: string): ScreeningInput {
  const { payPeriod, payMin, payMax } = posting;
  return {
    side: posting.side,
    title: posting.title,
    description: posting.description,
    requirements: posting.requirements,
    workingConditions: posting.workingConditions,
    employment: posting.employment,
    region: posting.region,
    publishOn,
    others: otherWords(posting),
    probationMonths: posting.probationMonths,
    contractMonths: posting.contractMonths,
    occupation: posting.occupation,
    certificates: posting.certificates,
    restDaysPerMonth: posting.restDays,
    basicPay: payPeriod && posting.side === 'demand' ? { period: payPeriod, min: payMin, max: payMax } : null,
  };
}

/** Whether two states of a posting are the same to the screener, and so to an officer who judges its words. */
export function readsAlike(one: Posting, other: Posting): boolean {
  return JSON.stringify(screeningInput(one, '')) === JSON.stringify(screeningInput(other, ''));
}

/** What the screener has against a posting, by the names of the posting's own fields. */
export async function findingsOf(
  screening: ScreeningService,
  posting: Posting,
  publishOn: string,
  own: ScreeningInput['own'] = null,
): Promise<Finding[]> {
  return named(await screening.findings({ ...screeningInput(posting, publishOn), own }));
}

/** The same of a posting that no person looks for work in, under a law that is known already. */
export function findingsUnder(
  { rules, numbers }: Pick<ScreeningLaw, 'rules' | 'numbers'>,
  posting: Posting,
  publishOn: string,
): Finding[] {
  return named(screen({ ...screeningInput(posting, publishOn), own: null }, rules, numbers));
}

function named(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, field: NAMED[finding.field] ?? finding.field }));
}

const NAMED: Readonly<Record<string, string>> = { basicPay: 'pay', restDaysPerMonth: 'restDays' };

/** Short texts that strangers read beside the description; each of a list on a line of its own. */
function otherWords(posting: Posting): Record<string, string> {
  return {
    workPlace: posting.workPlace,
    deliverable: posting.deliverable ?? '',
    homeEmployer: posting.homeEmployer ?? '',
    benefits: posting.benefits.join('\n'),
    skills: posting.skills.join('\n'),
    certificates: posting.certificates.join('\n'),
  };
}
