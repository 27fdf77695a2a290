import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Db } from '../../platform/db/db.js';
import { lock } from '../../platform/db/statements.js';
import { Refusal } from '../../platform/http/refusal.js';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { Account } from './account.entity.js';
import { AccountSessionsService, type OpenedSession } from './account-sessions.service.js';
import { Attempts, LIMITS } from './attempts.js';
import type { ClientTrace } from './client-trace.js';
import { Passwords } from './passwords.js';
import { SecondFactor, type SecondFactorProof } from './second-factor.js';

export interface Credentials extends SecondFactorProof {
  phone: string;
  password: string;
}

/** Opens a session for whoever shows that an account is his; tells a stranger nothing, not even by the time it takes. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Db,
    private readonly personal: PersonalData,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: AccountSessionsService,
  ) {}

  async signIn(credentials: Credentials, client: ClientTrace): Promise<OpenedSession> {
    const phone = normaliseMobile(credentials.phone);
    const phoneHash = In(this.personal.hashes('phone', phone));
    await this.attempts.take(LIMITS.signInAddress, client.address);
    await this.attempts.take(LIMITS.signInPhone, phone);
    const account = await this.db.read((em) => em.findOneBy(Account, { phoneHash }));
    const right = await this.passwords.matches(account?.passwordHash, credentials.password);
    if (!account || !right || account.state === 'closed') throw wrong();
    if (account.state === 'locked') throw locked();
    const session = await this.open(account, credentials, client);
    await this.attempts.clear(LIMITS.signInPhone, phone);
    await this.attempts.giveBack(LIMITS.signInAddress, client.address);
    return session;
  }

  /** A password that was changed, or an account locked, while this one was checked opens nothing any more. */
  private open(account: Account, proof: SecondFactorProof, client: ClientTrace): Promise<OpenedSession> {
    const { id: accountId, passwordHash } = account;
    return this.db.tx(async (em) => {
      const now = await lock(em, Account, accountId);
      if (now?.state !== 'active' || now.passwordHash !== passwordHash) throw wrong();
      const guarded = await this.secondFactor.active(em, accountId);
      if (guarded && !proof.totp && !proof.recoveryCode) throw secondFactorRequired();
      if (guarded && !(await this.secondFactor.use(em, accountId, proof))) throw secondFactorWrong();
      return this.sessions.open(em, accountId, guarded, client);
    });
  }
}

function wrong(): Refusal {
  const words = {
    zh: '手机号或密码不正确；忘记密码可凭短信验证码重设',
    en: 'The phone or the password is wrong; a forgotten password is reset with a code by SMS',
  };
  return new Refusal('unauthenticated', 'sign-in-refused', words);
}

function locked(): Refusal {
  const words = {
    zh: '账号已被锁定，请联系公共就业服务窗口',
    en: 'This account is locked; ask at the public employment service',
  };
  return new Refusal('forbidden', 'account-locked', words);
}

function secondFactorRequired(): Refusal {
  const words = { zh: '请输入动态验证码', en: 'Enter the code of your authenticator app' };
  return new Refusal('unauthenticated', 'totp-required', words);
}

export function secondFactorWrong(): Refusal {
  const words = {
    zh: '动态验证码不正确或已使用，请等待下一个验证码',
    en: 'This code is wrong or used already: wait for the next one',
  };
  return new Refusal('unauthenticated', 'totp-wrong', words);
}
