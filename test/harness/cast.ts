import { AdministrationService } from '../../src/features/accounts/administration.service.js';
import { OwnSessionsService } from '../../src/features/accounts/own-sessions.service.js';
import { type Actor, type Role, STRONG_ROLES } from '../../src/platform/access/actor.js';
import { OperatorTokens } from '../../src/platform/access/operator-tokens.js';
import { openSession, type SignedUp, signUp } from '../factories/people.js';
import type { TestApp } from './app.js';

/** Everyone who may stand at the door; `weakOfficer` has not shown a second factor. */
export const CALLERS = [
  'anonymous',
  'seeker',
  'owner',
  'recruiter',
  'viewer',
  'agency',
  'provider',
  'staff',
  'officer',
  'weakOfficer',
  'administrator',
  'ended',
  'locked',
  'operator',
] as const;
export type CallerName = (typeof CALLERS)[number];

/** Those whose token stands for no person: what is over, and the command line of the installation. */
export const SHUT_OUT: readonly CallerName[] = ['ended', 'locked', 'operator'];
/** Everybody at the door whose token, when he has one, is good. */
export const EVERYONE = CALLERS.filter((name) => !SHUT_OUT.includes(name));
/** Those with a session that counts. */
export const PEOPLE = EVERYONE.filter((name) => name !== 'anonymous');
/** The members of the organisation that rows called `own` belong to. */
export const MEMBERS: readonly CallerName[] = ['owner', 'recruiter', 'viewer'];

export interface Caller {
  name: CallerName;
  token: string | null;
  /** Null: a stranger at the door. */
  person: SignedUp | null;
}
export type Cast = Record<CallerName, Caller>;

const ROLES: Record<Exclude<CallerName, 'anonymous' | 'operator'>, Role[]> = {
  seeker: ['seeker'],
  owner: ['employer'],
  recruiter: ['employer'],
  viewer: ['employer'],
  agency: ['agency'],
  provider: ['provider'],
  staff: ['staff'],
  officer: ['officer'],
  weakOfficer: ['officer'],
  administrator: ['administrator'],
  ended: ['seeker', 'officer', 'administrator'],
  locked: ['seeker', 'officer', 'administrator'],
};

/** The roles that count for this caller. */
export function rolesOf(name: CallerName): Role[] {
  if (name === 'anonymous' || name === 'operator' || name === 'weakOfficer') return [];
  return SHUT_OUT.includes(name) ? [] : ROLES[name];
}

/** Signs everyone up; the ended session and the locked account had every right until then. */
export async function gatherCast(app: TestApp): Promise<Cast> {
  const cast: Partial<Cast> = {
    anonymous: { name: 'anonymous', token: null, person: null },
    operator: { name: 'operator', token: null, person: null },
  };
  for (const name of CALLERS) {
    if (name === 'anonymous' || name === 'operator') continue;
    const strong = name !== 'weakOfficer' && ROLES[name].some((role) => STRONG_ROLES.includes(role));
    const own = MEMBERS.includes(name) ? '密甲名' : '密丙名';
    const person = await signUp(app, { roles: ROLES[name], strong, name: `${own}${name}` });
    cast[name] = { name, person, token: person.token };
  }
  const whole = cast as Cast;
  await shutOut(app, whole);
  return whole;
}

async function shutOut(app: TestApp, cast: Cast): Promise<void> {
  const { ended, locked, administrator } = cast;
  if (ended.person) await app.nest.get(OwnSessionsService).endAll(actorOf(ended.person));
  if (locked.person && administrator.person)
    await app.nest
      .get(AdministrationService)
      .lock(actorOf(administrator.person, ['administrator']), locked.person.userId, '测试锁定');
}

/** What the caller shows at the door; the command line's proof lives for a minute only. */
export function tokenOf(app: TestApp, caller: Caller): Promise<string | null> {
  if (caller.name === 'operator') return app.nest.get(OperatorTokens).issue();
  return Promise.resolve(caller.token);
}

export function actorOf(person: SignedUp, roles: Role[] = []): Actor {
  return { userId: person.userId, sessionId: person.sessionId, roles, waitingRoles: [] };
}

/** Another person of the same standing, for what its caller does not survive. */
export async function understudy(app: TestApp, name: CallerName, totpSecret?: string): Promise<SignedUp> {
  const roles: Role[] = name === 'anonymous' || name === 'operator' ? ['seeker'] : ROLES[name];
  const strong = roles.some((role) => STRONG_ROLES.includes(role)) && name !== 'weakOfficer';
  const person = await signUp(app, { roles, strong: strong || totpSecret !== undefined, totpSecret });
  return person;
}

/** A further session of a caller, to be spent. */
export async function spareSession(app: TestApp, caller: Caller): Promise<SignedUp> {
  if (!caller.person) throw new Error(`${caller.name} has no session to spare`);
  const strong = rolesOf(caller.name).some((role) => STRONG_ROLES.includes(role));
  return { ...caller.person, ...(await openSession(app, caller.person.userId, strong)) };
}
