import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postingInput, someEmployer } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { as } from './organisation-steps.js';

describe('a draft that is wrong in many ways', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const faults = async (more: object): Promise<string[]> => {
    const { id, owner } = await someEmployer(app);
    const input = { ...postingInput(app), organisation: id, ...more };
    const { body } = await as(app, owner).post('/postings').send(input).expect(400);
    return (body as { fields: { field: string; code: string }[] }).fields.map((f) => `${f.field} ${f.code}`);
  };

  it('hears of what is malformed and of what contradicts itself at once', async () => {
    const wrong = {
      title: '',
      employment: 'sometimes',
      pay: { period: 'month', min: 9000, max: 100 },
      termFrom: '2027-02-01',
      termTo: '2027-01-01',
      homeEmployer: '宁波借出机械有限公司',
      offeredBy: 'crew',
    };
    expect(await faults(wrong)).toEqual([
      'title length',
      'employment in',
      'pay.max range',
      'termTo range',
      'homeEmployer contradiction',
      'offeredBy contradiction',
      'headcount contradiction',
    ]);
  });

  it('hears nothing of contradictions with a field that cannot be read', async () => {
    expect(await faults({ pay: { period: 'month', min: 9000, max: 'x' }, termTo: 'soon' })).toEqual([
      'pay.max int',
      'termTo day',
    ]);
  });
});
