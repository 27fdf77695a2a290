import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { sameVersion } from '../../platform/http/if-match.js';
import { invalid, notFound } from '../../platform/http/refusal.js';
import { Account } from './account.entity.js';
import { noticeNotCurrent } from './account.rules.js';
import { AccountChanges } from './account-changes.js';
import type { ChangeMeDto, MeView } from './own-account.dto.js';
import { PRIVACY_NOTICE } from './privacy-notice.js';

/** A person's own account: to see and to correct (个人信息保护法 45, 46). */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personal: PersonalData,
    private readonly changes: AccountChanges,
  ) {}

  view(me: Actor): Promise<MeView> {
    return this.db.read(async (em) => {
      const account = await em.findOneBy(Account, { id: me.userId });
      if (!account) throw notFound();
      const sql = `SELECT (SELECT COUNT(*) FROM account_totp WHERE account_id = ? AND secret IS NOT NULL) AS totp,
        (SELECT COUNT(*) FROM recovery_codes WHERE account_id = ? AND used_at IS NULL) AS codes`;
      const [counts] = await em.query<{ totp: number; codes: number }[]>(sql, [me.userId, me.userId]);
      const { roles, waitingRoles } = me;
      const secondFactor = Number(counts?.totp) > 0;
      const recoveryCodesLeft = Number(counts?.codes ?? 0);
      return { ...this.facts(account), roles, waitingRoles, secondFactor, recoveryCodesLeft };
    });
  }

  async change(me: Actor, seen: number, dto: ChangeMeDto): Promise<MeView> {
    const { name, locale, privacyNotice } = dto;
    if (privacyNotice !== undefined && privacyNotice !== PRIVACY_NOTICE.version)
      throw invalid(noticeNotCurrent(PRIVACY_NOTICE.version));
    const consent = privacyNotice ? { consentVersion: privacyNotice, consentAt: this.clock.now() } : {};
    return this.db.tx(async (em) => {
      const account = await this.changes.lock(em, me.userId);
      sameVersion(account.version, seen);
      const named = name ? { name: this.personal.seal(name) } : {};
      await this.changes.announce(em, account, 'changed', {
        ...named,
        ...(locale ? { locale } : {}),
        ...consent,
      });
      return this.view(me);
    });
  }

  private facts(
    account: Account,
  ): Omit<MeView, 'roles' | 'waitingRoles' | 'secondFactor' | 'recoveryCodesLeft'> {
    const open = (sealed: string | null): string => (sealed ? this.personal.open(sealed) : '');
    const { id, locale, openedAt, version, consentVersion, consentAt } = account;
    const current = consentVersion === PRIVACY_NOTICE.version;
    return {
      id,
      phone: open(account.phone),
      name: open(account.name),
      birthDate: open(account.birthDate),
      locale,
      consent: { version: consentVersion, at: consentAt, current },
      openedAt,
      version,
    };
  }
}
