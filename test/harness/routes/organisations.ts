import { foundingInput, freshCreditCode } from '../../factories/organisations.js';
import { freshPhone } from '../../factories/people.js';
import { InvitationsService } from '../../../src/features/organisations/invitations.service.js';
import { actorOf, type CallerName, MEMBERS, understudy, EVERYONE, PEOPLE } from '../cast.js';
import { any, type Asked, foreign, NOBODY, own, route, type RouteEntry } from '../route-entry.js';
import { etagOf } from '../etag.js';
import { type OrganisationPlan, PDF, type Side, type Stage } from '../stage.js';

const OWNER: readonly CallerName[] = ['owner'];
const OFFICER: readonly CallerName[] = ['officer'];
const MEMBERS_AND_OFFICER = [...MEMBERS, 'officer' as const];

const at =
  (
    side: Side,
    more: (id: string, stage: Stage, memberId: string) => Asked | Promise<Asked> = () => ({}),
    plan?: OrganisationPlan,
  ) =>
  async (stage: Stage): Promise<Asked> => {
    const { id, memberId } = await stage.organisation(side, plan);
    const asked = await more(id, stage, memberId);
    return { ...asked, params: { id, ...asked.params } };
  };

/** The same request about an organisation of one's own and about a foreign one. */
const bothSides = (
  path: string,
  may: { own: readonly CallerName[]; foreign: readonly CallerName[] },
  more: (side: Side) => (id: string, stage: Stage, memberId: string) => Asked | Promise<Asked>,
  plan?: OrganisationPlan,
): RouteEntry =>
  route(
    path,
    'signed-in',
    own(may.own, at('own', more('own'), plan)),
    foreign(may.foreign, at('foreign', more('foreign'), plan)),
  );

const TO_LOOK = { own: MEMBERS_AND_OFFICER, foreign: OFFICER };
const TO_OWN = { own: OWNER, foreign: NOBODY };
const nothing = () => () => ({});

async function edit(id: string, stage: Stage, side: Side): Promise<Asked> {
  const path = `/api/v1/organisations/${id}`;
  const headers = { 'if-match': await etagOf(stage.app, path, stage.ownerOf(side).token) };
  const { kind: _kind, ...body } = foundingInput();
  return { headers, body: { ...body, contactName: '李改', contactPhone: '13700000000' } };
}

async function invited(stage: Stage, side: Side, id: string, phone = freshPhone()): Promise<string> {
  const invitations = stage.app.nest.get(InvitationsService);
  const invite = { phone, role: 'viewer' } as const;
  return (await invitations.invite(actorOf(stage.ownerOf(side)), id, invite)).id;
}

/** Founding, showing and running an organisation. */
export const organisationRoutes: RouteEntry[] = [
  route(
    'POST /api/v1/organisations',
    'signed-in',
    any(PEOPLE, () => ({ body: foundingInput({ creditCode: freshCreditCode() }) })),
  ),
  route(
    'GET /api/v1/organisations/mine',
    'signed-in',
    own(PEOPLE, () => ({})),
  ),
  route(
    'GET /api/v1/organisations/:id',
    'public',
    own(EVERYONE, at('own')),
    foreign(EVERYONE, at('foreign')),
    own(['owner', 'officer'], at('own', undefined, { draft: true }), { what: 'own draft' }),
    foreign(OFFICER, at('foreign', undefined, { draft: true }), { what: 'foreign draft' }),
  ),
  bothSides('PATCH /api/v1/organisations/:id', TO_OWN, (side) => (id, stage) => edit(id, stage, side)),
  bothSides('POST /api/v1/organisations/:id/submit', TO_OWN, (side) => async (id, stage) => {
    await stage.document(side, id);
    return {};
  }),
  bothSides('POST /api/v1/organisations/:id/close', TO_OWN, nothing),
  bothSides('GET /api/v1/organisations/:id/standing', TO_LOOK, nothing),
  bothSides('GET /api/v1/organisations/:id/documents', TO_LOOK, (side) => async (id, stage) => {
    await stage.document(side, id);
    return {};
  }),
  bothSides('POST /api/v1/organisations/:id/documents', TO_OWN, () => () => ({
    query: { kind: 'other' },
    file: PDF,
  })),
  bothSides('GET /api/v1/organisations/:id/documents/:documentId', TO_LOOK, (side) => async (id, stage) => ({
    params: { documentId: await stage.document(side, id) },
  })),
  bothSides(
    'DELETE /api/v1/organisations/:id/documents/:documentId',
    TO_OWN,
    (side) => async (id, stage) => ({ params: { documentId: await stage.document(side, id) } }),
    { draft: true },
  ),
  bothSides('GET /api/v1/organisations/:id/members', TO_LOOK, nothing),
  bothSides('PATCH /api/v1/organisations/:id/members/:userId', TO_OWN, () => (_id, _stage, userId) => ({
    params: { userId },
    body: { role: 'viewer' },
  })),
  bothSides(
    'DELETE /api/v1/organisations/:id/members/:userId',
    { own: ['owner', 'recruiter'], foreign: NOBODY },
    () => (_id, _stage, userId) => ({
      params: { userId },
    }),
  ),
  bothSides('POST /api/v1/organisations/:id/invitations', TO_OWN, () => () => ({
    body: { phone: freshPhone(), role: 'viewer' },
  })),
  bothSides('GET /api/v1/organisations/:id/invitations', TO_OWN, (side) => async (id, stage) => {
    await invited(stage, side, id);
    return {};
  }),
  bothSides(
    'DELETE /api/v1/organisations/:id/invitations/:invitationId',
    TO_OWN,
    (side) => async (id, stage) => ({
      params: { invitationId: await invited(stage, side, id) },
    }),
  ),
  route(
    'POST /api/v1/organisation-invitations/accept',
    'signed-in',
    own(PEOPLE, async (stage, who) => {
      const { phone, token } = await understudy(stage.app, who.name);
      return { ...(await accept(stage, phone)), token };
    }),
    foreign(NOBODY, (stage) => accept(stage, stage.stranger.phone)),
  ),
];

async function accept(stage: Stage, phone: string): Promise<Asked> {
  const { id } = await stage.organisation('foreign');
  await invited(stage, 'foreign', id, phone);
  const { link = '' } = stage.app.sms.received.findLast((sms) => sms.phone === phone)?.params ?? {};
  return { body: { token: link.slice(link.lastIndexOf('/') + 1) } };
}
