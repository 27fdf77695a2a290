import type { Role } from '../../../src/platform/access/actor.js';
import { send } from '../asking.js';
import { rolesOf, PEOPLE } from '../cast.js';
import { any, type Asked, foreign, NOBODY, OPERATOR, own, route, type RouteEntry } from '../route-entry.js';
import type { Stage } from '../stage.js';

const ROLES: readonly Role[] = ['employer', 'agency', 'provider', 'staff', 'officer'];
const RECRUIT = PEOPLE.filter((name) => rolesOf(name).some((role) => ROLES.includes(role)));
const FILE = Buffer.from('职位,工资\n电焊工,6000-8000\n');

async function options(stage: Stage, side: 'own' | 'foreign' | null): Promise<Record<string, string>> {
  const organisation = side && (await stage.organisation(side)).id;
  return {
    dryRun: 'true',
    publish: 'false',
    confirmWarnings: 'false',
    ...(organisation && { organisation }),
  };
}

async function job(stage: Stage, token: string | null, side: 'own' | 'foreign'): Promise<string> {
  const entry = { route: 'POST /api/v1/imports' };
  const answer = await send(stage.app, entry, { file: FILE, body: await options(stage, side) }, token);
  if (answer.status !== 202) throw new Error(`no import: ${answer.status} ${answer.text}`);
  return (answer.body as { id: string }).id;
}

/** Postings in bulk, by people and by the command line. */
export const importRoutes: RouteEntry[] = [
  route(
    'POST /api/v1/imports',
    ROLES,
    own(['owner', 'recruiter'], async (stage) => ({ file: FILE, body: await options(stage, 'own') })),
    foreign(NOBODY, async (stage) => ({ file: FILE, body: await options(stage, 'foreign') })),
  ),
  route(
    'POST /api/v1/imports/preview',
    ROLES,
    any(RECRUIT, () => ({ file: FILE, body: { dryRun: 'true' } })),
  ),
  route(
    'GET /api/v1/imports/:id/report',
    ROLES,
    own(['owner', 'recruiter'], async (stage, who) => ({
      params: { id: await job(stage, who.token, 'own') },
    })),
    foreign(NOBODY, async (stage) => ({ params: { id: await job(stage, stage.stranger.token, 'foreign') } })),
  ),
  route('POST /api/v1/operator/imports', 'operator', any(OPERATOR, asOperator)),
  route(
    'GET /api/v1/operator/imports/:id/report',
    'operator',
    any(OPERATOR, async (stage) => ({ params: { id: await job(stage, stage.owner.token, 'own') } })),
  ),
];

async function asOperator(stage: Stage): Promise<Asked> {
  return { file: FILE, body: await options(stage, 'own') };
}
