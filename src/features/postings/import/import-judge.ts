import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { FieldFault } from '../../../platform/http/refusal.js';
import { StandingService } from '../../organisations/standing.service.js';
import { comparableMonthly } from '../../reference/pay.rules.js';
import { ReferenceService } from '../../reference/reference.service.js';
import { type Finding, ScreeningService } from '../../screening/screening.service.js';
import { honoured } from '../posting-allowed.rules.js';
import type { Posting } from '../posting.entity.js';
import { noteConfirmed } from '../posting.fields.js';
import { publishFaults } from '../posting.rules.js';
import { findingsOf } from '../posting-screening.js';
import type { ImportFault } from './import-fault.js';
import type { Judgement } from './import-settling.rules.js';

export interface Leniency {
  /** A warning of the screener is noted and does not stop: its source answers for a forwarded advertisement. */
  warnings: boolean;
}

/** The gate of single publishing for many: statements, standing, screening, in this order, nothing thrown. */
@Injectable()
export class ImportJudge {
  constructor(
    private readonly clock: Clock,
    private readonly standing: StandingService,
    private readonly screening: ScreeningService,
    private readonly reference: ReferenceService,
  ) {}

  /** Judges a posting and keeps findings and comparable pay on it. */
  async judge(
    posting: Posting,
    ofRow: readonly ImportFault[],
    standing: readonly ImportFault[],
    lenient: Leniency,
  ): Promise<Judgement> {
    const today = this.clock.today();
    await this.measure(posting, today);
    const faults = [...explained(publishFaults(posting, today), ofRow), ...standing];
    if (faults.length) return { verdict: 'stay', why: faults };
    const findings = await findingsOf(this.screening, posting, today);
    posting.findings = findings;
    const { open, kept } = honoured(findings, posting.allowed);
    posting.allowed = kept;
    const warned = open.filter((f) => f.level === 'warn' && !posting.confirmed.includes(f.ruleId));
    if (lenient.warnings)
      noteConfirmed(
        posting,
        warned.map((f) => f.ruleId),
      );
    const stop = [...open.filter((f) => f.level === 'block'), ...(lenient.warnings ? [] : warned)];
    if (stop.length) return { verdict: 'stay', why: asFaults(stop) };
    const review = open.filter((f) => f.level === 'review');
    return review.length ? { verdict: 'review', why: asFaults(review) } : { verdict: 'publish', why: [] };
  }

  /** What keeps an organisation from publishing today; looked at without holding it, checked again when it is written. */
  async standingFaults(organisationId: string, employment: string | null): Promise<ImportFault[]> {
    const { reasons } = await this.standing.look(organisationId, { employment });
    return reasons.map(({ zh, en }) => ({ field: 'organisation', code: 'standing', zh, en }));
  }

  private async measure(posting: Posting, today: string): Promise<void> {
    const { payPeriod: period, payMin: min, payMax: max, region } = posting;
    if (!period || min === null || max === null || !region) return;
    const pay = comparableMonthly({ period, min, max }, await this.reference.rules(), region, today);
    posting.payMonthMin = pay?.min ?? null;
    posting.payMonthMax = pay?.max ?? null;
  }
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
