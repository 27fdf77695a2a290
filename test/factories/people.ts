import { type Role, STRONG_ROLES } from '../../src/platform/access/actor.js';
import { AccessTokens } from '../../src/platform/access/access-tokens.js';
import { Db } from '../../src/platform/db/db.js';
import { AccountSessionsService } from '../../src/features/accounts/account-sessions.service.js';
import { AccountsService } from '../../src/features/accounts/accounts.service.js';
import type { TestApp } from '../harness/app.js';

export interface SignedUp {
  /** For `Authorization: Bearer`; good for 15 minutes of the test's clock. */
  token: string;
  userId: string;
  sessionId: string;
  phone: string;
  password: string;
  name: string;
  /** As a browser would send it in `Cookie`. */
  refreshCookie: string;
}

export interface Wishes {
  roles?: Role[];
  name?: string;
  phone?: string;
  /** With a second factor; officers and administrators have it unless told otherwise. */
  strong?: boolean;
  totpSecret?: string;
}

const PASSWORD = 'zhenhai-2026-gq';
const CLIENT = { address: '127.0.0.1', device: 'test', addressPrefix: '127.0.0.*' };
let last = 0;

/** A phone number that no other person of this test run has. */
export function freshPhone(): string {
  last += 1;
  return `199${String(last).padStart(8, '0')}`;
}

/** A person with an account and an open session, without the detour over SMS; a seeker unless told otherwise. */
export async function signUp(app: TestApp, wishes: Wishes = {}): Promise<SignedUp> {
  const { roles = ['seeker'], name = '张测试', phone = freshPhone(), totpSecret } = wishes;
  const accounts = app.nest.get(AccountsService);
  const person = { phone, password: PASSWORD, name, birthDate: '1990-01-01', roles, totpSecret };
  const userId = await accounts.open(person);
  const strong = wishes.strong ?? roles.some((role) => STRONG_ROLES.includes(role));
  return { ...(await openSession(app, userId, strong)), userId, phone, password: PASSWORD, name };
}

/** A further session of the same person, as from another device. */
export async function openSession(
  app: TestApp,
  userId: string,
  strong = false,
): Promise<Pick<SignedUp, 'token' | 'sessionId' | 'refreshCookie'>> {
  const sessions = app.nest.get(AccountSessionsService);
  const session = await app.nest.get(Db).tx((em) => sessions.open(em, userId, strong, CLIENT));
  const token = await app.nest.get(AccessTokens).issue(userId, session.sessionId);
  return { token, sessionId: session.sessionId, refreshCookie: `gq_refresh=${session.refreshToken}` };
}
