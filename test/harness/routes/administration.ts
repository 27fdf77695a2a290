import { type CallerName, understudy } from '../cast.js';
import { any, route, type RouteEntry } from '../route-entry.js';
import type { Stage } from '../stage.js';

const ADMINISTRATOR: readonly CallerName[] = ['administrator'];
const ROLES = ['administrator'] as const;
const PURPOSE = { purpose: '核对身份，来电求助' };

const somebody = async (stage: Stage) => ({ id: (await understudy(stage.app, 'seeker')).userId });

/** An event that some consumer could not digest; its error is due to be looked at in an hour. */
async function parkedEvent(stage: Stage): Promise<{ consumer: string; seq: number }> {
  const seq = parkedSoFar++;
  const later = stage.app.clock.now() + 3_600_000;
  await stage.app.db.tx((em) =>
    em.query(
      "INSERT INTO parked_events (consumer, seq, attempts, retry_at, error) VALUES ('search', ?, 6, ?, 'x')",
      [seq, later],
    ),
  );
  return { consumer: 'search', seq };
}
let parkedSoFar = 1;

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
    'GET /api/v1/event-consumers',
    ROLES,
    any(ADMINISTRATOR, () => ({})),
  ),
  route(
    'GET /api/v1/parked-events',
    ROLES,
    any(ADMINISTRATOR, () => ({})),
  ),
  route(
    'POST /api/v1/parked-events/retry',
    ROLES,
    any(ADMINISTRATOR, async (stage) => ({ body: await parkedEvent(stage) })),
  ),
  route(
    'POST /api/v1/parked-events/dismiss',
    ROLES,
    any(ADMINISTRATOR, async (stage) => ({ body: { ...(await parkedEvent(stage)), ...PURPOSE } })),
  ),
  route(
    'GET /api/v1/audit',
    ROLES,
    any(ADMINISTRATOR, () => ({})),
  ),
];
