import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { movePosting, publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';

interface Group {
  code: string;
  name: string;
  wanted: number;
  looking: number;
}

interface Overview {
  at: number;
  people: { wanted: number; looking: number };
  postings: { wanted: number; looking: number };
  ratio: number | null;
  occupations: Group[];
  streets: Group[];
}

const WELDER = '6-18-02-04';

describe('the market at a glance', () => {
  let app: TestApp;
  const overview = async () =>
    (await request(app.url).get('/api/v1/market/overview').expect(200)).body as Overview;
  const chart = (query = '') => request(app.url).get(`/api/v1/market/overview.svg${query}`).buffer(true);

  beforeAll(async () => {
    app = await startApp();
    await publishPosting(app, { occupation: WELDER, region: '330211002', headcount: 6 });
    await publishPosting(app, { occupation: WELDER, region: '330211003', headcount: 3 });
    await publishPosting(app, { side: 'supply', occupation: WELDER, region: '330211003', headcount: 1 });
  });
  afterAll(() => app.close());

  it('counts people of open postings by occupation and street, with the ratio and the time', async () => {
    const { people, postings, ratio, occupations, streets, at } = await overview();
    expect({ people, postings, ratio }).toEqual({
      people: { wanted: 9, looking: 1 },
      postings: { wanted: 2, looking: 1 },
      ratio: 9,
    });
    expect(occupations).toEqual([{ code: WELDER, name: '焊工', wanted: 9, looking: 1 }]);
    expect(streets.length).toBe(7);
    expect(streets.find(({ code }) => code === '330211003')).toMatchObject({ wanted: 3, looking: 1 });
    expect(Math.abs(at - app.clock.now())).toBeLessThan(60_000);
  });

  it('is drawn as an SVG without scripts, in both languages', async () => {
    const { headers, body, text } = await chart('?by=streets&width=360').expect(200);
    const svg = text ?? String(body);
    expect((headers as Record<string, string>)['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
    for (const word of ['招聘人数', '求职人数', '单位：人', '骆驼']) expect(svg).toContain(word);
    expect(svg).not.toMatch(/="[^"<>]*"[^\s/>?]/); // a quote that ends an attribute too early
    expect(svg).not.toContain('<script');
    const english = await chart('?lang=en').expect(200);
    expect(english.text ?? String(english.body)).toContain('People wanted');
    const { body: refused } = await request(app.url).get('/api/v1/market/overview.svg?by=moon').expect(400);
    expect((refused as { fields: { field: string }[] }).fields.map(({ field }) => field)).toEqual(['by']);
  });

  it('forgets within a minute what has ended', async () => {
    const large = await publishPosting(app, { occupation: WELDER, region: '330211002', headcount: 30 });
    app.clock.forward(60_000);
    expect((await overview()).people.wanted).toBe(39);
    await movePosting(app, large, 'withdraw');
    expect((await overview()).people.wanted).toBe(39);
    app.clock.forward(60_000);
    expect((await overview()).people.wanted).toBe(9);
  });
});
