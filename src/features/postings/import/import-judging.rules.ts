import type { FieldFault } from '../../../platform/http/refusal.js';
import { comparableMonthly } from '../../reference/pay.rules.js';
import type { Finding, ScreeningLaw } from '../../screening/screening.service.js';
import { honoured } from '../posting-allowed.rules.js';
import type { Posting } from '../posting.entity.js';
import { noteConfirmed } from '../posting.fields.js';
import { publishFaults } from '../posting.rules.js';
import { findingsUnder } from '../posting-screening.js';
import type { ImportFault } from './import-fault.js';
import type { Judgement } from './import-settling.rules.js';

/** By what a posting is judged: rules and numbers in force on a civil day. */
export interface ImportLaw extends Pick<ScreeningLaw, 'rules' | 'numbers'> {
  today: string;
}

/** What is known besides the posting itself. */
export interface Circumstances {
  /** What reading the row has found out. */
  ofRow: readonly ImportFault[];
  /** What stands against its organisation's publishing. */
  standing: readonly ImportFault[];
  /** A warning of the screener is noted and does not stop: its source answers for a forwarded advertisement. */
  lenient: boolean;
}

/**
 * The gate of single publishing for many: statements, standing, screening, in this order, nothing thrown. Keeps findings
 * and comparable pay on the posting.
 */
export function judged(posting: Posting, law: ImportLaw, about: Circumstances): Judgement {
  measure(posting, law);
  const faults = [...explained(publishFaults(posting, law.today), about.ofRow), ...about.standing];
  if (faults.length) return { verdict: 'stay', why: faults };
  const findings = findingsUnder(law, posting, law.today);
  posting.findings = findings;
  const { open, kept } = honoured(findings, posting.allowed);
  posting.allowed = kept;
  const warned = open.filter((f) => f.level === 'warn' && !posting.confirmed.includes(f.ruleId));
  if (about.lenient)
    noteConfirmed(
      posting,
      warned.map((f) => f.ruleId),
    );
  const stop = [...open.filter((f) => f.level === 'block'), ...(about.lenient ? [] : warned)];
  if (stop.length) return { verdict: 'stay', why: asFaults(stop) };
  const review = open.filter((f) => f.level === 'review');
  return review.length ? { verdict: 'review', why: asFaults(review) } : { verdict: 'publish', why: [] };
}

function measure(posting: Posting, { numbers, today }: ImportLaw): void {
  const { payPeriod: period, payMin: min, payMax: max, region } = posting;
  if (!period || min === null || max === null || !region) return;
  const pay = comparableMonthly({ period, min, max }, numbers, region, today);
  posting.payMonthMin = pay?.min ?? null;
  posting.payMonthMax = pay?.max ?? null;
}

/** For each fault what the row's reading found out about it, which tells more; else the fault itself. */
function explained(faults: readonly FieldFault[], ofRow: readonly ImportFault[]): ImportFault[] {
  return faults.flatMap((fault) => {
    const told = ofRow.filter(({ field }) => field === fault.field.split('.')[0]);
    return told.length ? told : [fault];
  });
}

function asFaults(findings: readonly Finding[]): ImportFault[] {
  return findings.map(({ field, ruleId, message }) => ({ field, code: ruleId, ...message }));
}
