import { newTotpSecret, totpCode } from '../../../src/features/accounts/totp.rules.js';
import { send } from '../asking.js';
import { type Caller, understudy, PEOPLE } from '../cast.js';
import { type Asked, own, route, type RouteEntry } from '../route-entry.js';
import type { Stage } from '../stage.js';

const BEGIN = 'POST /api/v1/me/totp';

/** A person of the caller's standing with an authenticator app, and the app's present code. */
async function withApp(stage: Stage, who: Caller): Promise<Asked> {
  const secret = newTotpSecret();
  const { token, password } = await understudy(stage.app, who.name, secret);
  return { token, body: { password, totp: totpCode(secret, stage.app.clock.now()) } };
}

const WITHOUT_DUTY = PEOPLE.filter((name) => !['officer', 'weakOfficer', 'administrator'].includes(name));

/** The authenticator app of one's own account. */
export const secondFactorRoutes: RouteEntry[] = [
  route(
    BEGIN,
    'signed-in',
    own(PEOPLE, async (stage, who) => {
      const { token, password } = await understudy(stage.app, who.name);
      return { token, body: { password } };
    }),
  ),
  route(
    'POST /api/v1/me/totp/confirm',
    'signed-in',
    own(PEOPLE, async (stage, who) => {
      const { token, password } = await understudy(stage.app, who.name);
      const begun = await send(stage.app, { route: BEGIN }, { body: { password } }, token);
      const { secret } = begun.body as { secret: string };
      return { token, body: { totp: totpCode(secret, stage.app.clock.now()) } };
    }),
  ),
  route('POST /api/v1/me/totp/recovery-codes', 'signed-in', own(PEOPLE, withApp)),
  route('POST /api/v1/me/totp/disable', 'signed-in', own(WITHOUT_DUTY, withApp, { personal: true })),
];
