import { addressOf } from '../asking.js';
import { type CallerName, MEMBERS, EVERYONE, PEOPLE } from '../cast.js';
import { any, type Asked, foreign, own, route, type RouteEntry } from '../route-entry.js';
import type { Side, Stage } from '../stage.js';
import { draft, published, type Row, rowOf } from './postings.js';

const OFFICER: readonly CallerName[] = ['officer'];
const MEMBERS_AND_OFFICER = [...MEMBERS, 'officer' as const];
const BY_DESIGN = { reveals: 'both sides meet by phone; each look is limited and recorded' };
const reason = { reason: '走查测试的理由' };

/** Without wording that the screener lets through on its own, an author appeals; then an officer decides. */
async function inReview(stage: Stage, side: Side): Promise<Row> {
  const row = await draft(stage, side, { title: '电焊工', description: '限男性，焊接管道支架。' });
  const asked: Asked = { params: { id: row.id }, body: { reason: '依法需要，附说明。' } };
  const path = addressOf('POST /api/v1/postings/:id/appeal', asked);
  const init = { method: 'POST', body: JSON.stringify(asked.body) };
  const headers = { authorization: `Bearer ${row.author.token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${stage.app.url}${path}`, { ...init, headers });
  if (!answer.ok) throw new Error(`no appeal: ${answer.status} ${await answer.text()}`);
  return row;
}

async function held(stage: Stage, side: Side): Promise<Row> {
  const row = await published(stage, side);
  const { officer } = stage.cast;
  const init = { method: 'POST', body: JSON.stringify(reason) };
  const headers = { authorization: `Bearer ${officer.token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${stage.app.url}/api/v1/posting-reviews/${row.id}/hold`, { ...init, headers });
  if (!answer.ok) throw new Error(`no hold: ${answer.status} ${await answer.text()}`);
  return row;
}

const decision = (name: string, make: (stage: Stage, side: Side) => Promise<Row>): RouteEntry =>
  route(
    `POST /api/v1/posting-reviews/:id/${name}`,
    ['officer'],
    any(
      OFFICER,
      rowOf(make, 'foreign', () => ({ body: reason })),
    ),
  );

/** Finding postings, meeting over them, and the officers' look at them. */
export const marketRoutes: RouteEntry[] = [
  route(
    'GET /api/v1/postings',
    'public',
    any(EVERYONE, () => ({ query: { limit: '100' } })),
  ),
  route(
    'GET /api/v1/market/overview',
    'public',
    any(EVERYONE, () => ({})),
  ),
  route(
    'GET /api/v1/market/overview.svg',
    'public',
    any(EVERYONE, () => ({})),
  ),
  route(
    'GET /api/v1/postings/suggestions',
    'public',
    any(EVERYONE, () => ({ query: { q: '电焊' } })),
  ),
  route(
    'GET /api/v1/snapshot',
    'public',
    any(EVERYONE, () => ({})),
  ),
  route(
    'GET /api/v1/postings/:id/similar',
    'public',
    any(
      EVERYONE,
      rowOf((stage) => published(stage, 'foreign'), 'foreign'),
    ),
  ),
  route(
    'GET /api/v1/postings/:id/qr.svg',
    'public',
    any(
      EVERYONE,
      rowOf((stage) => published(stage, 'foreign'), 'foreign'),
    ),
  ),
  ...['robots.txt', 'sitemap.xml', 'sitemap-postings.xml'].map((file) =>
    route(
      `GET /${file}`,
      'public',
      any(EVERYONE, () => ({})),
    ),
  ),
  route(
    'GET /api/v1/me/postings',
    'signed-in',
    own(PEOPLE, () => ({})),
  ),
  route(
    'POST /api/v1/postings/:id/contact',
    'signed-in',
    own(PEOPLE, rowOf(published, 'own'), BY_DESIGN),
    foreign(PEOPLE, rowOf(published, 'foreign'), BY_DESIGN),
    foreign(
      ['owner', 'recruiter'],
      rowOf((stage, side) => published(stage, side, 'supply'), 'foreign'),
      {
        what: 'foreign supply',
        ...BY_DESIGN,
      },
    ),
  ),
  route(
    'GET /api/v1/postings/:id/contacts',
    'signed-in',
    own(MEMBERS_AND_OFFICER, rowOf(published, 'own')),
    foreign(OFFICER, rowOf(published, 'foreign')),
  ),
  route(
    'GET /api/v1/postings/:id/decisions',
    'signed-in',
    own(MEMBERS_AND_OFFICER, rowOf(held, 'own')),
    foreign(OFFICER, rowOf(held, 'foreign')),
  ),
  route(
    'GET /api/v1/posting-reviews',
    ['officer'],
    any(OFFICER, () => ({})),
  ),
  decision('approve', inReview),
  decision('refuse', inReview),
  decision('hold', (stage, side) => published(stage, side)),
  decision('release', held),
];
