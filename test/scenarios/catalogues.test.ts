import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Test } from 'supertest';
import { startApp, type TestApp } from '../harness/app.js';

interface List {
  edition: string;
  items: { code: string; name: string; more: boolean; workType: string | null }[];
}

describe('what forms offer to choose from', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const get = (path: string): Test => request(app.url).get(`/api/v1/reference/${path}`);
  const list = async (path: string) => (await get(path).expect(200)).body as List;
  const found = async (typed: string) =>
    (await list(`occupations?q=${encodeURIComponent(typed)}&limit=5`)).items.map((item) => item.name);

  it('is the tree of occupations level by level', async () => {
    expect((await list('occupations')).items.map((item) => item.code)).toEqual([...'12345678']);
    const below = (await list('occupations?parent=6-18-02')).items;
    expect(below.find((item) => item.code === '6-18-02-04')).toMatchObject({ name: '焊工', more: false });
    const one = (await get('occupations/6-18-02-04').expect(200)).body as {
      above: object[];
      workTypes: string[];
    };
    expect(one.above).toHaveLength(3);
    expect(one.workTypes).toContain('电焊工');
    await get('occupations/9-99').expect(404);
    await get('occupations?parent=nonsense').expect(400);
  });

  it.each(['焊工', '电焊工', '電焊工', 'hangong', 'hg', '6-18-02-04'])(
    'finds 焊工 by typing %s',
    async (typed) => {
      expect(await found(typed)).toContain('焊工');
    },
  );

  it('finds nothing for nonsense and refuses what is no text', async () => {
    expect(await found('zzzqqq')).toEqual([]);
    await get('occupations?q=').expect(400);
    await get(`occupations?q=${'x'.repeat(61)}`).expect(400);
  });

  it('is regions down to the street, industries, skill levels and the words of a posting in both languages', async () => {
    expect((await list('regions?parent=330211')).items.map((item) => item.name)).toEqual(
      expect.arrayContaining(['招宝山街道', '九龙湖镇']),
    );
    expect((await list('industries?parent=C')).items.length).toBeGreaterThan(25);
    expect((await list('skill-levels')).items).toHaveLength(8);
    const { body } = await get('vocabularies').expect(200);
    const words = Object.values(body as Record<string, { code: string; zh: string; en: string }[]>);
    for (const word of words.flat()) expect(`${word.zh}|${word.en}`).toMatch(/^.+\|[A-Z0-9].*$/);
  });

  it('costs nothing when it has not changed', async () => {
    const first = await get('regions').expect(200);
    expect(first.headers['cache-control']).toContain('max-age');
    await get('regions')
      .set('if-none-match', first.headers.etag ?? '')
      .expect(304);
    await get('regions').set('if-none-match', '"other"').expect(200);
  });
});
