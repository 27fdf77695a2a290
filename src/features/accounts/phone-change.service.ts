import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Db } from '../../platform/db/db.js';
import { isDuplicate } from '../../platform/db/errors.js';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { AccountChanges } from './account-changes.js';
import { phoneTaken, refuseFormerPhones } from './account-phones.js';
import { DemoAccounts } from './demo-accounts.service.js';
import { OneTimeCodesService } from './one-time-codes.service.js';

/** Moves an account to another phone that its owner holds. */
@Injectable()
export class PhoneChange {
  constructor(
    private readonly db: Db,
    private readonly personal: PersonalData,
    private readonly codes: OneTimeCodesService,
    private readonly changes: AccountChanges,
    private readonly demo: DemoAccounts,
  ) {}

  async change(me: Actor, text: string, code: string): Promise<void> {
    const number = normaliseMobile(text);
    await this.codes.check('phone', number, code);
    await this.db
      .tx(async (em) => {
        await this.codes.consume(em, 'phone', number, code);
        const account = await this.changes.lock(em, me.userId);
        await refuseFormerPhones(em, this.personal, [number]);
        const phoneHash = this.personal.hash('phone', number);
        await this.changes.announce(em, account, 'changed', { phone: this.personal.seal(number), phoneHash });
        await this.demo.keep(em, me.userId, 'phone', number);
      })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? phoneTaken() : error;
      });
  }
}
