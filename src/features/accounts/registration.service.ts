import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { invalid, Refusal } from '../../platform/http/refusal.js';
import type { Role } from '../../platform/access/actor.js';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { ReferenceService } from '../reference/reference.service.js';
import { noticeNotCurrent, passwordFault, tooYoung, type Underage } from './account.rules.js';
import { AccountOpening } from './account-opening.service.js';
import { AccountSessionsService, type OpenedSession } from './account-sessions.service.js';
import type { RegisterDto } from './accounts.dto.js';
import type { ClientTrace } from './client-trace.js';
import { OneTimeCodesService } from './one-time-codes.service.js';
import { PRIVACY_NOTICE } from './privacy-notice.js';

/** Opens an account for a person himself: old enough, told and agreed, with a phone that he holds. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly codes: OneTimeCodesService,
    private readonly opening: AccountOpening,
    private readonly sessions: AccountSessionsService,
    private readonly reference: ReferenceService,
  ) {}

  async register(dto: RegisterDto, client: ClientTrace): Promise<OpenedSession> {
    await this.check(dto);
    await this.codes.check('register', dto.phone, dto.code);
    return this.open(dto, ['seeker'], client, (em) =>
      this.codes.consume(em, 'register', dto.phone, dto.code),
    );
  }

  /** Opens the account and its first session in the unit in which `ground` holds, a code or an invitation. */
  async open(
    person: Omit<RegisterDto, 'code'>,
    roles: Role[],
    client: ClientTrace,
    ground: (em: EntityManager, accountId: string) => Promise<void>,
  ): Promise<OpenedSession> {
    const { phone, password, name, birthDate, locale, privacyNotice } = person;
    const account = { phone, password, name, birthDate, roles, locale, consentVersion: privacyNotice };
    const prepared = await this.opening.prepare([account]);
    const id = prepared[0]?.id ?? '';
    return this.db.tx(async (em) => {
      await ground(em, id);
      await this.opening.insert(em, prepared);
      return this.sessions.open(em, id, false, client);
    });
  }

  /** Every fault that can be told before a code is used up. */
  async check(person: Omit<RegisterDto, 'code'>): Promise<void> {
    const faults = [
      passwordFault(person.password, normaliseMobile(person.phone)),
      person.consent ? null : consentMissing(),
      person.privacyNotice === PRIVACY_NOTICE.version ? null : noticeNotCurrent(PRIVACY_NOTICE.version),
      person.birthDate <= this.clock.today() ? null : notBorn(),
    ].filter((fault) => fault !== null);
    if (faults.length) throw invalid(...faults);
    const young = tooYoung(await this.reference.rules(), person.birthDate, this.clock.today());
    if (young) throw underAge(young);
  }
}

const notBorn = () => ({
  field: 'birthDate',
  code: 'future',
  zh: '出生日期不能晚于今天',
  en: 'must not lie in the future',
});
const consentMissing = () => ({
  field: 'consent',
  code: 'consent-required',
  zh: '请阅读并同意个人信息处理告知书（个人信息保护法第十三条）',
  en: 'must be given: read the privacy notice and agree (Personal Information Protection Law, article 13)',
});

function underAge({ age, ground, unconfirmed }: Underage): Refusal {
  const words = {
    zh: `未满 ${age} 周岁不能开立求职账号（${ground}${unconfirmed ? '，待核实' : ''}）`,
    en: `Accounts are for people of ${age} or over (${ground}${unconfirmed ? ', not confirmed yet' : ''})`,
  };
  const field = { field: 'birthDate', code: 'under-age', ...words };
  return new Refusal('unprocessable', 'under-age', words, { fields: [field], details: { ground } });
}
