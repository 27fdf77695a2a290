import request from 'supertest';
import type { OwnPostingView } from '../../src/features/postings/posting.own-view.js';
import type { PostingInput } from '../../src/features/postings/postings.dto.js';
import type { TestApp } from '../harness/app.js';
import { foundOrganisation, type TestOrganisation } from './organisations.js';
import { openSession, type SignedUp, signUp } from './people.js';

export interface PostingWishes extends Omit<Partial<PostingInput>, 'organisation'> {
  organisation?: TestOrganisation;
  /** Who posts; the organisation's owner, or a person of his own for supply, unless told. */
  by?: SignedUp;
}

const employers = new WeakMap<TestApp, Promise<TestOrganisation>>();

/** The verified employer under whose name an application's postings stand unless told otherwise. */
export function someEmployer(app: TestApp): Promise<TestOrganisation> {
  const known = employers.get(app) ?? foundOrganisation(app);
  employers.set(app, known);
  return known;
}

/** What a valid posting sends; nothing in it calls for the screener. */
export function postingInput(app: TestApp, wishes: Partial<PostingInput> = {}): PostingInput {
  const side = wishes.side ?? 'demand';
  return {
    title: side === 'demand' ? '电焊工' : '电焊工求职',
    description: '在车间焊接管道支架，看得懂图纸。',
    ...(side === 'demand' && {
      requirements: '持焊接作业证，能看图纸。',
      workingConditions: '车间有通风和防护用品。',
      headcount: 3,
    }),
    occupation: '6-18-02-04',
    region: '330211002',
    headcount: 1,
    employment: 'full-time',
    engagement: 'post',
    pay: { period: 'month', min: 6500, max: 9000 },
    validUntil: daysFromNow(app, 60),
    ...wishes,
    side,
  };
}

function daysFromNow(app: TestApp, days: number): string {
  return new Date(app.clock.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A draft through the door that everyone uses. */
export async function draftPosting(
  app: TestApp,
  wishes: PostingWishes = {},
): Promise<{ id: string; token: string; posting: OwnPostingView }> {
  const { organisation: given, by, ...content } = wishes;
  const supply = content.side === 'supply';
  const organisation = given ?? (supply ? undefined : await someEmployer(app));
  const person = by ?? organisation?.owner ?? (await signUp(app));
  const { token } = await openSession(app, person.userId);
  const input = { ...postingInput(app, content), ...(organisation && { organisation: organisation.id }) };
  const answer = await request(app.url).post('/api/v1/postings').auth(token, { type: 'bearer' }).send(input);
  if (answer.status !== 201) throw new Error(`no draft: ${answer.status} ${JSON.stringify(answer.body)}`);
  const posting = answer.body as OwnPostingView;
  return { id: posting.id, token, posting };
}

/** Published and open; answers its id and a token of its author. */
export async function publishPosting(
  app: TestApp,
  wishes: PostingWishes = {},
): Promise<{ id: string; token: string }> {
  const { id, token } = await draftPosting(app, wishes);
  await movePosting(app, { id, token }, 'publish');
  return { id, token };
}

/** One move of its author: `publish`, `withdraw`, `fill`. */
export async function movePosting(
  app: Pick<TestApp, 'url'>,
  { id, token }: { id: string; token: string },
  move: string,
): Promise<void> {
  const answer = await request(app.url)
    .post(`/api/v1/postings/${id}/${move}`)
    .auth(token, { type: 'bearer' })
    .send({});
  if (answer.status !== 200) throw new Error(`no ${move}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
