import { AccountInvitations } from '../../../src/features/accounts/account-invitations.service.js';
import { PRIVACY_NOTICE } from '../../../src/features/accounts/privacy-notice.js';
import { freshPhone } from '../../factories/people.js';
import { spareSession, understudy, EVERYONE, PEOPLE } from '../cast.js';
import { any, foreign, NOBODY, own, route, type RouteEntry } from '../route-entry.js';
import { send } from '../asking.js';
import type { Stage } from '../stage.js';

const PASSWORD = 'another-2026-gq';

/** A code as it comes by SMS; the pause between two codes for one phone does not concern these tests. */
async function codeFor(
  stage: Stage,
  phone: string,
  purpose: string,
  token: string | null = null,
): Promise<string> {
  const { app } = stage;
  await app.db.tx((em) => em.query('DELETE FROM attempt_counts'));
  const answer = await send(app, { route: 'POST /api/v1/codes' }, { body: { phone, purpose } }, token);
  if (answer.status !== 202) throw new Error(`no code: ${answer.status} ${answer.text}`);
  return app.sms.code(phone);
}

const registration = (phone: string) => ({
  phone,
  password: PASSWORD,
  name: '王测试',
  birthDate: '1990-01-01',
  consent: true,
  privacyNotice: PRIVACY_NOTICE.version,
});

async function invitation(stage: Stage): Promise<string> {
  const link = await stage.app.nest.get(AccountInvitations).invite('administrator');
  return link.slice(link.indexOf('#') + 1);
}

/** Opening an account and coming back into it. */
export const accountRoutes: RouteEntry[] = [
  route(
    'GET /api/v1/privacy-notice',
    'public',
    any(EVERYONE, () => ({})),
  ),
  route(
    'GET /api/v1/demo-accounts',
    'public',
    any(EVERYONE, () => ({})),
  ),
  route(
    'POST /api/v1/codes',
    'public',
    any(EVERYONE, () => ({ body: { phone: freshPhone(), purpose: 'register' } })),
  ),
  route(
    'POST /api/v1/accounts',
    'public',
    any(EVERYONE, async (stage) => {
      const phone = freshPhone();
      return { body: { ...registration(phone), code: await codeFor(stage, phone, 'register') } };
    }),
  ),
  route(
    'POST /api/v1/accounts/invited',
    'public',
    any(EVERYONE, async (stage) => ({
      body: { ...registration(freshPhone()), token: await invitation(stage) },
    })),
  ),
  route(
    'POST /api/v1/password-resets',
    'public',
    any(EVERYONE, async (stage) => {
      const { phone } = await understudy(stage.app, 'seeker');
      return { body: { phone, code: await codeFor(stage, phone, 'password'), password: PASSWORD } };
    }),
  ),
  route(
    'POST /api/v1/sessions',
    'public',
    any(EVERYONE, async (stage) => {
      const { phone, password } = await understudy(stage.app, 'seeker');
      return { body: { phone, password } };
    }),
  ),
  route(
    'POST /api/v1/sessions/refresh',
    'public',
    any(EVERYONE, async (stage) => {
      const { refreshCookie } = await spareSession(stage.app, stage.cast.seeker);
      return { headers: { cookie: refreshCookie } };
    }),
  ),
  route(
    'GET /api/v1/sessions',
    'signed-in',
    own(PEOPLE, () => ({})),
  ),
  route(
    'DELETE /api/v1/sessions/current',
    'signed-in',
    own(PEOPLE, async (stage, who) => ({ token: (await spareSession(stage.app, who)).token })),
  ),
  route(
    'DELETE /api/v1/sessions',
    'signed-in',
    own(PEOPLE, async (stage, who) => ({ token: (await understudy(stage.app, who.name)).token })),
  ),
  route(
    'DELETE /api/v1/sessions/:id',
    'signed-in',
    own(PEOPLE, async (stage, who) => ({ params: { id: (await spareSession(stage.app, who)).sessionId } })),
    foreign(NOBODY, (stage) => ({ params: { id: stage.stranger.sessionId } })),
  ),
  route(
    'GET /api/v1/me',
    'signed-in',
    own(PEOPLE, () => ({})),
  ),
  route(
    'GET /api/v1/me/data',
    'signed-in',
    own(PEOPLE, () => ({})),
  ),
  route(
    'PATCH /api/v1/me',
    'signed-in',
    own(PEOPLE, async (stage, who) => {
      const me = await send(stage.app, { route: 'GET /api/v1/me' }, {}, who.token);
      const { version } = me.body as { version: number };
      const body = { name: '改名测试', locale: 'en', privacyNotice: PRIVACY_NOTICE.version };
      const { token } = await understudy(stage.app, who.name);
      const fresh = await send(stage.app, { route: 'GET /api/v1/me' }, {}, token);
      return {
        headers: { 'if-match': (fresh.headers as Record<string, string>).etag ?? String(version) },
        body,
        token,
      };
    }),
  ),
  route(
    'PUT /api/v1/me/phone',
    'signed-in',
    own(PEOPLE, async (stage, who) => {
      const { token, password } = await understudy(stage.app, who.name);
      const phone = freshPhone();
      return { token, body: { phone, password, code: await codeFor(stage, phone, 'phone', token) } };
    }),
  ),
  route(
    'PUT /api/v1/me/password',
    'signed-in',
    own(PEOPLE, async (stage, who) => {
      const { token, password } = await understudy(stage.app, who.name);
      return { token, body: { current: password, password: PASSWORD } };
    }),
  ),
  route(
    'POST /api/v1/me/close',
    'signed-in',
    own(PEOPLE, async (stage, who) => {
      const { token, password } = await understudy(stage.app, who.name);
      return { token, body: { password } };
    }),
  ),
];
