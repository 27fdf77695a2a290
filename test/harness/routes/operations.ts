import { v7 as uuid } from 'uuid';
import { EVERYONE, PEOPLE } from '../cast.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { any, foreign, OPERATOR, own, route, type RouteEntry } from '../route-entry.js';
import type { Stage } from '../stage.js';

const QUIET = 'authorisation-walk';

/** A job that no runner takes up, for it is put down as a row. */
async function job(stage: Stage, ownerId: string): Promise<{ id: string }> {
  const jobs = stage.app.nest.get(Jobs);
  if (!jobs.handlers.has(QUIET)) jobs.register(QUIET, () => Promise.resolve({}));
  return { id: (await jobs.submit(QUIET, ownerId, {})).id };
}

/** The same, cancelled before anyone could begin it. */
async function cancelledJob(stage: Stage, ownerId: string): Promise<{ id: string }> {
  const id = uuid();
  const sql = `INSERT INTO jobs (id, kind, state, owner_id, input, done, token, until_at, created_at, finished_at, cancelled)
    VALUES (?, ?, 'cancelled', ?, '{}', 0, 0, 0, 1, 1, 1)`;
  await stage.app.db.tx((em) => em.query(sql, [id, QUIET, ownerId]));
  return { id };
}

/** For balancers, watchdogs, followers of the log and owners of long work. */
export const operationRoutes: RouteEntry[] = [
  route(
    'GET /health/live',
    'public',
    any(EVERYONE, () => ({})),
  ),
  route(
    'GET /health/ready',
    'public',
    any(EVERYONE, () => ({})),
  ),
  route(
    'GET /metrics',
    'public',
    any(EVERYONE, () => ({})),
  ),
  route(
    'GET /api/v1/changes',
    'public',
    any(EVERYONE, () => ({ query: { after: '0', limit: '500' } })),
  ),
  route(
    'GET /api/v1/jobs',
    'signed-in',
    own(PEOPLE, () => ({})),
  ),
  route(
    'GET /api/v1/jobs/:id',
    'signed-in',
    own(PEOPLE, async (stage, who) => ({ params: await job(stage, stage.person(who.name).userId) }), {
      personal: true,
    }),
    foreign(['administrator'], async (stage) => ({ params: await job(stage, stage.stranger.userId) })),
  ),
  route(
    'POST /api/v1/jobs/:id/cancel',
    'signed-in',
    own(PEOPLE, async (stage, who) => ({ params: await job(stage, stage.person(who.name).userId) }), {
      personal: true,
    }),
    foreign(['administrator'], async (stage) => ({ params: await job(stage, stage.stranger.userId) })),
  ),
  route(
    'POST /api/v1/jobs/:id/resume',
    'signed-in',
    own(
      PEOPLE,
      async (stage, who) => ({ params: await cancelledJob(stage, stage.person(who.name).userId) }),
      {
        personal: true,
      },
    ),
    foreign(['administrator'], async (stage) => ({
      params: await cancelledJob(stage, stage.stranger.userId),
    })),
  ),
  route(
    'GET /api/v1/operator/jobs/:id',
    'operator',
    any(OPERATOR, async (stage) => ({ params: await job(stage, stage.stranger.userId) })),
  ),
  route(
    'POST /api/v1/operator/jobs/:id/cancel',
    'operator',
    any(OPERATOR, async (stage) => ({ params: await job(stage, stage.stranger.userId) })),
  ),
  route(
    'GET /api/v1/operator/diagnosis',
    'operator',
    any(OPERATOR, () => ({})),
  ),
  route(
    'POST /api/v1/operator/file-hold',
    'operator',
    any(OPERATOR, () => ({})),
  ),
  route(
    'POST /api/v1/operator/secret-rotation',
    'operator',
    any(OPERATOR, () => ({}), { what: 'no former secret is given', answers: [409] }),
  ),
  route(
    'POST /api/v1/operator/seed',
    'operator',
    any(OPERATOR, () => ({})),
  ),
  route(
    'POST /api/v1/operator/reindex',
    'operator',
    any(OPERATOR, () => ({})),
  ),
  route(
    'POST /api/v1/operator/files/copy',
    'operator',
    any(OPERATOR, () => ({}), { answers: [409] }),
  ),
  route(
    'POST /api/v1/operator/administrator-invitations',
    'operator',
    any(OPERATOR, () => ({})),
  ),
];
