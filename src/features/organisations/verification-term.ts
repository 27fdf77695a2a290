import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ReferenceService } from '../reference/reference.service.js';
import { ruleOfKind } from '../reference/rule-kinds.js';
import type { Organisation } from './organisation.entity.js';
import { lastDayOf } from './organisation.rules.js';

export type Term = Pick<Organisation, 'verifiedOn' | 'verifiedUntil'>;

/** How long a verification of today counts, by the dated rule of the place (网络交易监督管理办法 24: six months at most). */
@Injectable()
export class VerificationTerm {
  constructor(
    private readonly clock: Clock,
    private readonly reference: ReferenceService,
  ) {}

  async from(region: string): Promise<Term> {
    const today = this.clock.today();
    const rule = ruleOfKind(await this.reference.rules(), 'account-reverification', region, today);
    if (!rule) throw new Error('no rule says how long a verification counts');
    return { verifiedOn: today, verifiedUntil: lastDayOf(today, rule.value.months) };
  }
}
