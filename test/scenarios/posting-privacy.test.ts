import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { addDays, civilDate } from '../../src/platform/clock/civil-day.js';
import { draftPosting, postingInput, publishPosting } from '../factories/postings.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { as } from './organisation-steps.js';

interface Refused {
  code: string;
  detail?: string;
  zh: string;
  fields?: { field: string; code: string }[];
}
const PHONE = '13512345678';

describe('what a posting says', () => {
  let app: TestApp;
  let person: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    person = await signUp(app, { name: '冯求实', phone: PHONE });
  });
  afterAll(() => app.close());

  const publish = async (content: object) => {
    const { id, token } = await draftPosting(app, content);
    const { status, body } = await as(app, { token }).post(`/postings/${id}/publish`).send({});
    return { id, token, status, ...(body as Refused) };
  };
  const later = () => addDays(civilDate(app.clock.now()), 20);
  const spans = ({ fields = [] }: { fields?: { field: string; code: string }[] }) =>
    fields.map(({ field, code }) => `${field} ${code}`);

  it.each([
    ['title X1', { title: `焊工 135 1234 5678` }],
    ['title X2', { title: '焊工冯求实求职' }],
    ['description X3', { description: '今年四十二岁，焊过十年管道。' }],
    ['requirements X1', { requirements: '可打壹叁伍一二三四五六七八' }],
    ['workingConditions X1', { workingConditions: '微信 fengqs888' }],
    ['skills X1', { skills: ['氩弧焊', PHONE] }],
    ['benefits X1', { benefits: [`电话${PHONE}`] }],
    ['certificates X1', { certificates: ['证件号330211199001010006'] }],
    ['workPlace X2', { workPlace: '冯求实家附近' }],
  ])('gives nobody away who looks for work: %s', async (fault, content) => {
    const refused = await publish({ side: 'supply', by: person, ...content });
    expect([refused.status, refused.code, spans(refused)]).toEqual([422, 'screening-blocked', [fault]]);
    await request(app.url).get(`/api/v1/postings/${refused.id}`).expect(404);
  });

  it('gives nobody away in the deliverable of a task or by the home employer of a loan', async () => {
    const own = { side: 'supply', by: person, termTo: later() } as const;
    const task = await publish({ ...own, engagement: 'task', deliverable: `交付后联系 ${PHONE}` });
    expect(spans(task)).toEqual(['deliverable X1']);
    const loan = await publish({ ...own, engagement: 'loan', homeEmployer: '冯求实原单位' });
    expect(spans(loan)).toEqual(['homeEmployer X2']);
  });

  it('is refused by the names of its own fields', async () => {
    expect(spans(await publish({ pay: { period: 'month', min: 1500, max: 2000 } }))).toEqual(['pay W3']);
    expect(spans(await publish({ restDays: 0 }))).toEqual(['restDays P2']);
    expect(spans(await publish({ workingConditions: '限男性' }))).toEqual(['workingConditions G1']);
    expect(spans(await publish({ benefits: ['限男性'] }))).toEqual(['benefits G1']);
  });

  it('cannot offer a task or a loan that is over, nor a crew of one', async () => {
    const over = addDays(civilDate(app.clock.now()), -1);
    const task = { engagement: 'task', deliverable: '夹具一套', termTo: over } as const;
    expect(spans(await publish(task))).toEqual(['termTo past']);
    expect(spans(await publish({ engagement: 'loan', homeEmployer: '某厂', termTo: over }))).toEqual([
      'termTo past',
    ]);
    const crew = { ...postingInput(app, { side: 'supply' }), offeredBy: 'crew', headcount: 1 };
    const { status, body } = await as(app, person).post('/postings').send(crew);
    expect([status, spans(body as Refused)]).toEqual([400, ['headcount contradiction']]);
  });

  it.each(['employer-staff', 'agency-group'])('needs an organisation behind %s', async (offeredBy) => {
    const offer = { ...postingInput(app, { side: 'supply' }), offeredBy, headcount: 5 };
    const { status, body } = await as(app, person).post('/postings').send(offer);
    expect([status, spans(body as Refused)]).toEqual([400, ['organisation required']]);
  });

  it('says what to do next where a move does not fit its state', async () => {
    const { id, token } = await publishPosting(app);
    const post = (what: string) => as(app, { token }).post(`/postings/${id}/${what}`).send({});
    await post('fill').expect(200);
    const { body } = await post('publish').expect(409);
    expect((body as Refused).zh).toBe('当前状态（已招满）不能执行此操作：已结束，可复制为新信息');
  });
});
