import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { invalid, Refusal } from '../../platform/http/refusal.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { StandingService } from '../organisations/standing.service.js';
import { comparableMonthly } from '../reference/pay.rules.js';
import { ReferenceService } from '../reference/reference.service.js';
import { type ScreeningInput, ScreeningService } from '../screening/screening.service.js';
import { honoured } from './posting-allowed.rules.js';
import type { Posting } from './posting.entity.js';
import { confirmWarnings, screeningBlocked } from './posting.refusals.js';
import { publishFaults } from './posting.rules.js';
import { findingsOf } from './posting-screening.js';

/** Everything that must hold before strangers see a posting, checked inside the unit that publishes it. */
@Injectable()
export class PostingGateService {
  constructor(
    private readonly clock: Clock,
    private readonly standing: StandingService,
    private readonly screening: ScreeningService,
    private readonly reference: ReferenceService,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * Statements, standing, screening, in this order. An appeal lets blocks pass to the officer; what an officer has let
   * pass before is not brought up again.
   * The screener's findings are kept on the posting for whoever decides.
   */
  async pass(em: EntityManager, posting: Posting, { appeal = false } = {}): Promise<'publish' | 'review'> {
    const today = this.clock.today();
    const faults = publishFaults(posting, today);
    if (faults.length) throw invalid(...faults);
    await this.checkStanding(em, posting, today);
    const findings = await findingsOf(this.screening, posting, today, await this.whoLooks(posting));
    posting.findings = findings;
    const { open, kept } = honoured(findings, posting.allowed);
    posting.allowed = kept;
    const blocks = open.filter((finding) => finding.level === 'block');
    if (blocks.length && !appeal) throw screeningBlocked(blocks);
    const asking = open.filter((f) => f.level === 'warn' && !posting.confirmed.includes(f.ruleId));
    if (asking.length) throw confirmWarnings(asking);
    return appeal || open.some((finding) => finding.level === 'review') ? 'review' : 'publish';
  }

  /** Pay on the common yardstick of place and day. */
  async measure(posting: Posting): Promise<void> {
    const { payPeriod, payMin, payMax, region } = posting;
    if (!payPeriod || payMin === null || payMax === null || !region) return;
    const pay = { period: payPeriod, min: payMin, max: payMax };
    const comparable = comparableMonthly(pay, await this.reference.rules(), region, this.clock.today());
    posting.payMonthMin = comparable?.min ?? null;
    posting.payMonthMax = comparable?.max ?? null;
  }

  /** Of a posting in a person's own name, whom it must not give away. */
  private async whoLooks({ side, authorId, organisationId }: Posting): Promise<ScreeningInput['own']> {
    if (side !== 'supply' || organisationId !== null || authorId === null) return null;
    const [names, phones] = [await this.accounts.nameOf([authorId]), await this.accounts.phoneOf([authorId])];
    return { name: names.get(authorId) ?? '', phone: phones.get(authorId) ?? '' };
  }

  private async checkStanding(em: EntityManager, posting: Posting, day: string): Promise<void> {
    if (!posting.organisationId) return;
    const { clientId, employment } = posting;
    const standing = await this.standing.check(em, posting.organisationId, { clientId, employment, day });
    if (standing.mayPublish) return;
    const words = {
      zh: `暂不能发布：${standing.reasons.map((reason) => reason.zh).join('；')}`,
      en: `Not allowed to publish now: ${standing.reasons.map((reason) => reason.en).join('; ')}`,
    };
    throw new Refusal('forbidden', 'standing', words, { details: { reasons: standing.reasons } });
  }
}
