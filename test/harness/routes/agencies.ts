import type { OpenedLicence } from '../../../src/features/organisations/organisation-opening.service.js';
import { freshCreditCode } from '../../factories/organisations.js';
import { type CallerName, MEMBERS } from '../cast.js';
import { etagOf } from '../etag.js';
import { any, type Asked, foreign, NOBODY, own, route, type RouteEntry } from '../route-entry.js';
import type { Side, Stage } from '../stage.js';

const OWNER: readonly CallerName[] = ['owner'];
const OFFICER: readonly CallerName[] = ['officer'];
const MEMBERS_AND_OFFICER = [...MEMBERS, 'officer' as const];
const TERM = { validFrom: '2026-01-01', validTo: '2027-12-31' };

async function agency(stage: Stage, side: Side, state: OpenedLicence['state'] = 'confirmed') {
  const secret = side === 'own' ? '密甲' : '密乙';
  const terms = { kind: 'hr-service', validFrom: '2024-01-01', validTo: null } as const;
  const licence: OpenedLicence = {
    ...terms,
    number: `${secret}${freshCreditCode()}`,
    scopes: ['placement'],
    state,
  };
  const client = { name: `${secret}委托单位`, creditCode: freshCreditCode(), ...TERM };
  const { id, clientIds } = await stage.organisation(side, {
    kind: 'agency',
    licences: [licence],
    clients: [client],
  });
  const sql = 'SELECT id FROM agency_licences WHERE organisation_id = ?';
  const [row] = await stage.app.db.rows<{ id: string }>(sql, [id]);
  return { id, clientId: clientIds[0] ?? '', licenceId: row?.id ?? '' };
}

type Agency = Awaited<ReturnType<typeof agency>>;
type More = (agency: Agency, stage: Stage, side: Side) => Asked | Promise<Asked>;

const about =
  (side: Side, more: More, state?: OpenedLicence['state']) =>
  async (stage: Stage): Promise<Asked> => {
    const found = await agency(stage, side, state);
    const asked = await more(found, stage, side);
    return { ...asked, params: { id: found.id, ...asked.params } };
  };

const bothSides = (
  path: string,
  may: { own: readonly CallerName[]; foreign: readonly CallerName[] },
  more: More,
  state?: OpenedLicence['state'],
): RouteEntry =>
  route(
    path,
    'signed-in',
    own(may.own, about('own', more, state)),
    foreign(may.foreign, about('foreign', more, state)),
  );

const TO_LOOK = { own: MEMBERS_AND_OFFICER, foreign: OFFICER };
const TO_OWN = { own: OWNER, foreign: NOBODY };

const decision = (name: string, from: OpenedLicence['state'], body: object): RouteEntry =>
  route(
    `POST /api/v1/organisations/:id/licences/:licenceId/${name}`,
    ['officer'],
    any(
      OFFICER,
      about('foreign', ({ licenceId }) => ({ params: { licenceId }, body }), from),
    ),
  );

const submitted = async (stage: Stage): Promise<Asked> => {
  const { id } = await stage.organisation('foreign');
  await stage.app.db.tx((em) =>
    em.query("UPDATE organisations SET state = 'pending', submitted_at = ? WHERE id = ?", [
      stage.app.clock.now(),
      id,
    ]),
  );
  const path = `/api/v1/organisations/${id}`;
  const headers = { 'if-match': await etagOf(stage.app, path, stage.ownerOf('foreign').token) };
  return { params: { id }, headers };
};

/** Licences and clients of agencies, and what officers decide about them. */
export const agencyRoutes: RouteEntry[] = [
  bothSides('GET /api/v1/organisations/:id/licences', TO_LOOK, () => ({})),
  bothSides('POST /api/v1/organisations/:id/licences', TO_OWN, async ({ id }, stage, side) => ({
    body: {
      kind: 'hr-service',
      number: freshCreditCode(),
      scopes: ['placement'],
      ...TERM,
      documentId: await stage.document(side, id),
    },
  })),
  bothSides(
    'DELETE /api/v1/organisations/:id/licences/:licenceId',
    TO_OWN,
    ({ licenceId }) => ({ params: { licenceId } }),
    'entered',
  ),
  bothSides('GET /api/v1/organisations/:id/clients', TO_LOOK, () => ({})),
  bothSides('POST /api/v1/organisations/:id/clients', TO_OWN, async ({ id }, stage, side) => ({
    body: {
      name: '宁波新委托有限公司',
      creditCode: freshCreditCode(),
      ...TERM,
      documentId: await stage.document(side, id),
    },
  })),
  bothSides(
    'POST /api/v1/organisations/:id/clients/:clientId/renew',
    TO_OWN,
    async ({ id, clientId }, stage, side) => ({
      params: { clientId },
      body: { ...TERM, documentId: await stage.document(side, id) },
    }),
  ),
  bothSides('POST /api/v1/organisations/:id/clients/:clientId/withdraw', TO_OWN, ({ clientId }) => ({
    params: { clientId },
  })),
  bothSides('GET /api/v1/organisations/:id/representations', TO_LOOK, () => ({})),
  route(
    'GET /api/v1/organisations',
    ['officer'],
    any(OFFICER, () => ({})),
  ),
  route('POST /api/v1/organisations/:id/verify', ['officer'], any(OFFICER, submitted)),
  route(
    'POST /api/v1/organisations/:id/refuse',
    ['officer'],
    any(OFFICER, async (stage) => ({ ...(await submitted(stage)), body: { reason: '执照照片不清晰' } })),
  ),
  decision('confirm', 'entered', { reason: '已核对' }),
  decision('refuse', 'entered', { reason: '照片不清' }),
  decision('suspend', 'confirmed', { reason: '整改期间' }),
  decision('revoke', 'confirmed', { reason: '违法转让' }),
  decision('restore', 'suspended', { reason: '整改完成' }),
];
