import { type CallerName, understudy } from '../cast.js';
import { any, route, type RouteEntry } from '../route-entry.js';
import type { Stage } from '../stage.js';

const ADMINISTRATOR: readonly CallerName[] = ['administrator'];
const ROLES = ['administrator'] as const;
const PURPOSE = { purpose: '核对身份，来电求助' };

const somebody = async (stage: Stage) => ({ id: (await understudy(stage.app, 'seeker')).userId });

/** Other people's accounts, and what was done with whose data. */
export const administrationRoutes: RouteEntry[] = [
  route(
    'GET /api/v1/accounts',
    ROLES,
    any(ADMINISTRATOR, () => ({})),
  ),
  route(
    'POST /api/v1/accounts/lookup',
    ROLES,
    any(ADMINISTRATOR, (stage) => ({ body: { phone: stage.stranger.phone, ...PURPOSE } })),
  ),
  route(
    'POST /api/v1/accounts/:id/reveal',
    ROLES,
    any(ADMINISTRATOR, (stage) => ({ params: { id: stage.stranger.userId }, body: PURPOSE }), {
      reveals: 'unmasking is what this is for; it leaves an audit entry with the purpose',
    }),
  ),
  route(
    'POST /api/v1/accounts/:id/lock',
    ROLES,
    any(ADMINISTRATOR, async (stage) => ({ params: await somebody(stage), body: PURPOSE })),
  ),
  route(
    'POST /api/v1/accounts/:id/unlock',
    ROLES,
    any(ADMINISTRATOR, async (stage) => ({ params: await somebody(stage), body: PURPOSE })),
  ),
  route(
    'PUT /api/v1/accounts/:id/roles/:role',
    ROLES,
    any(ADMINISTRATOR, async (stage) => ({ params: { ...(await somebody(stage)), role: 'staff' } })),
  ),
  route(
    'DELETE /api/v1/accounts/:id/roles/:role',
    ROLES,
    any(ADMINISTRATOR, async (stage) => ({
      params: { id: (await understudy(stage.app, 'staff')).userId, role: 'staff' },
    })),
  ),
  route(
    'GET /api/v1/audit',
    ROLES,
    any(ADMINISTRATOR, () => ({})),
  ),
];
