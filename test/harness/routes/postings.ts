import type { PostingInput } from '../../../src/features/postings/postings.dto.js';
import { postingInput } from '../../factories/postings.js';
import { openSession, type SignedUp } from '../../factories/people.js';
import { send } from '../asking.js';
import { type Caller, type CallerName, MEMBERS, EVERYONE, PEOPLE } from '../cast.js';
import { any, type Asked, foreign, NOBODY, own, route, type RouteEntry } from '../route-entry.js';
import type { Side, Stage } from '../stage.js';

export const RECRUITERS: readonly CallerName[] = ['owner', 'recruiter'];
const MEMBERS_AND_OFFICER = [...MEMBERS, 'officer' as const];
const OFFICER: readonly CallerName[] = ['officer'];

/** Every field that a posting may carry, so that each can be broken. */
export function fullInput(
  stage: Stage,
  organisation: string,
  more: Partial<PostingInput> = {},
): PostingInput {
  return {
    ...postingInput(stage.app, { organisation }),
    engagement: 'loan',
    homeEmployer: '宁波测试出借有限公司',
    termFrom: '2026-12-01',
    termTo: '2027-05-31',
    workPlace: '1 号车间',
    payMonths: 13,
    benefits: ['包吃住'],
    shift: 'day',
    restDays: 4,
    boardLodging: 'both',
    insurance: 'five',
    education: 'none',
    experienceYears: 1,
    skillLevel: 2,
    certificates: ['焊接与热切割作业'],
    skills: ['二保焊'],
    preferredRegions: ['330211'],
    availableFrom: '2026-12-01',
    probationMonths: 1,
    contractMonths: 24,
    contactPhone: '13600000000',
    ...more,
  };
}

export interface Row {
  id: string;
  etag: string;
  author: SignedUp;
}

async function create(stage: Stage, author: SignedUp, body: object): Promise<Row> {
  const { token } = await openSession(stage.app, author.userId);
  const answer = await send(stage.app, { route: 'POST /api/v1/postings' }, { body }, token);
  if (answer.status !== 201) throw new Error(`no draft: ${answer.status} ${answer.text}`);
  const { id } = answer.body as { id: string };
  return { id, etag: (answer.headers as Record<string, string>).etag ?? '', author: { ...author, token } };
}

/** A draft of one side; its title and contact are secret until it is published. */
export async function draft(stage: Stage, side: Side, more: Partial<PostingInput> = {}): Promise<Row> {
  const { id } = await stage.organisation(side);
  const title = side === 'own' ? '密甲草稿电焊工' : '密乙草稿电焊工';
  const contactPhone = side === 'own' ? '13911110001' : '13922220002';
  return create(stage, stage.ownerOf(side), fullInput(stage, id, { title, contactPhone, ...more }));
}

/** Open to all, but for its contact; a supply posting also hides its place. */
export async function published(stage: Stage, side: Side, of: 'demand' | 'supply' = 'demand'): Promise<Row> {
  const row =
    of === 'demand'
      ? await draft(stage, side, { title: '电焊工' })
      : await supplyDraft(stage, stage.ownerOf(side), side);
  return moved(stage, row, 'publish');
}

export async function moved(stage: Stage, row: Row, move: string): Promise<Row> {
  const asked = { params: { id: row.id }, body: {} };
  const answer = await send(
    stage.app,
    { route: `POST /api/v1/postings/:id/${move}` },
    asked,
    row.author.token,
  );
  if (answer.status !== 200) throw new Error(`no ${move}: ${answer.status} ${answer.text}`);
  return { ...row, etag: (answer.headers as Record<string, string>).etag ?? '' };
}

export async function supplyDraft(stage: Stage, author: SignedUp, side: Side = 'foreign'): Promise<Row> {
  const secret = side === 'own' ? '密甲' : '密乙';
  const contactPhone = side === 'own' ? '13911110001' : '13922220002';
  const input = postingInput(stage.app, {
    side: 'supply',
    workPlace: `${secret}家庭住址 1 号`,
    contactPhone,
  });
  return create(stage, author, input);
}

export type Make = (stage: Stage, side: Side) => Promise<Row>;
/** A request about a row of one side. */
export const rowOf =
  (make: Make, side: Side, more: (row: Row) => Asked = () => ({})) =>
  async (stage: Stage): Promise<Asked> => {
    const row = await make(stage, side);
    return { ...more(row), params: { id: row.id } };
  };

/** A request for recruiters of the posting's organisation, nobody else. */
const forRecruiters = (path: string, make: Make, more?: (row: Row) => Asked): RouteEntry =>
  route(
    path,
    'signed-in',
    own(RECRUITERS, rowOf(make, 'own', more)),
    foreign(NOBODY, rowOf(make, 'foreign', more)),
    foreign(
      NOBODY,
      rowOf((stage) => supplyDraft(stage, stage.stranger), 'foreign', more),
      { what: 'foreign supply' },
    ),
  );

const edit = ({ etag }: Row): Asked => {
  const { termFrom: _from, ...body } = {
    title: '电焊工二',
    description: '焊接管道与支架。',
    termFrom: '',
    ...EDIT,
  };
  return { headers: { 'if-match': etag }, body };
};
const EDIT = {
  pay: { period: 'month', min: 7000, max: 9500 },
  headcount: 2,
  validUntil: '2027-01-31',
  benefits: ['包吃住'],
};
const renewal = (): Asked => ({ body: { validUntil: '2027-02-28' } });
/** One that may be published without giving a secret away. */
const plainDraft: Make = (stage, side) => draft(stage, side, { title: '电焊工' });
const openRow: Make = (stage, side) => published(stage, side);

/** Drafting, publishing and ending postings. */
export const postingRoutes: RouteEntry[] = [
  route(
    'POST /api/v1/postings',
    'signed-in',
    own(RECRUITERS, async (stage) => ({ body: fullInput(stage, (await stage.organisation('own')).id) })),
    foreign(NOBODY, async (stage) => ({ body: fullInput(stage, (await stage.organisation('foreign')).id) })),
    any(PEOPLE, (stage) => ({ body: postingInput(stage.app, { side: 'supply' }) }), { what: 'supply' }),
  ),
  route(
    'GET /api/v1/postings/:id',
    'public',
    own(EVERYONE, rowOf(openRow, 'own')),
    foreign(EVERYONE, rowOf(openRow, 'foreign')),
    foreign(
      EVERYONE,
      rowOf((stage, side) => published(stage, side, 'supply'), 'foreign'),
      { what: 'foreign supply' },
    ),
    own(NOBODY, rowOf(draft, 'own'), { what: 'own draft' }),
    foreign(NOBODY, rowOf(draft, 'foreign'), { what: 'foreign draft' }),
  ),
  route(
    'GET /api/v1/postings/:id/own',
    'signed-in',
    own(MEMBERS_AND_OFFICER, rowOf(draft, 'own')),
    foreign(OFFICER, rowOf(draft, 'foreign')),
    own(PEOPLE, mySupply, { what: 'own supply' }),
    foreign(
      OFFICER,
      rowOf((stage) => supplyDraft(stage, stage.stranger), 'foreign'),
      { what: 'foreign supply' },
    ),
  ),
  forRecruiters('PATCH /api/v1/postings/:id', draft, edit),
  forRecruiters('DELETE /api/v1/postings/:id', draft),
  forRecruiters('POST /api/v1/postings/:id/copy', draft),
  forRecruiters('POST /api/v1/postings/:id/publish', plainDraft, () => ({ body: { confirm: [] } })),
  forRecruiters('POST /api/v1/postings/:id/withdraw', openRow),
  forRecruiters('POST /api/v1/postings/:id/fill', openRow),
  forRecruiters('POST /api/v1/postings/:id/renew', openRow, renewal),
  forRecruiters('POST /api/v1/postings/:id/appeal', draft, () => ({
    body: { reason: '依法需要，附说明。' },
  })),
];

async function mySupply(stage: Stage, who: Caller): Promise<Asked> {
  const { id } = await create(stage, stage.person(who.name), postingInput(stage.app, { side: 'supply' }));
  return { params: { id } };
}
