import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { movePosting, type PostingWishes, publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';

const WELDER: PostingWishes = {
  title: '氩弧焊工',
  description: '焊接不锈钢管道。\n<b>按图施工</b>',
  workPlace: '蛟川街道镇骆路 1 号',
  pay: { period: 'hour', min: 30, max: 45 },
  experienceYears: 2,
  education: 'secondary-vocational',
  certificates: ['焊接与热切割作业'],
  skills: ['氩弧焊'],
  benefits: ['工作餐'],
  insurance: 'five',
  shift: 'two-shift',
  restDays: 4,
};

describe('the pages of postings', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app?.close());
  const get = (path: string) => request(app.url).get(path);
  const structuredOf = (text: string): unknown =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? 'null');

  it('tell search engines of a vacancy all that they ask for', async () => {
    const { id } = await publishPosting(app, WELDER);
    const { status, text } = await get(`/postings/${id}`);
    expect(status).toBe(200);
    expect(text).toContain('<link rel="canonical" href="http');
    expect(structuredOf(text)).toMatchObject({
      '@type': 'JobPosting',
      title: '氩弧焊工',
      description: expect.stringContaining('<p>&lt;b&gt;按图施工&lt;/b&gt;</p>'),
      datePosted: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      validThrough: expect.stringMatching(/^\d{4}-\d\d-\d\dT23:59:59\+08:00$/),
      employmentType: 'FULL_TIME',
      hiringOrganization: { '@type': 'Organization', name: expect.stringMatching(/./) },
      jobLocation: {
        address: {
          addressCountry: 'CN',
          addressRegion: '浙江省',
          addressLocality: '宁波市镇海区',
          streetAddress: '蛟川街道镇骆路 1 号',
        },
      },
      baseSalary: { currency: 'CNY', value: { minValue: 30, maxValue: 45, unitText: 'HOUR' } },
      identifier: { value: id },
      directApply: false,
      experienceRequirements: { monthsOfExperience: 24 },
      educationRequirements: { credentialCategory: 'professional certificate' },
      qualifications: expect.stringContaining('焊接与热切割作业'),
      skills: '氩弧焊',
      jobBenefits: '五险、工作餐',
      workHours: '两班倒，月休 4 天',
      totalJobOpenings: 1,
    });
    expect(text).toContain('<strong>30–45 元/时</strong>');
    expect(text).toMatch(/约合每月 5,220–7,830 元 \(8小时\/天, 21.75天\/月/);
    expect(text).toContain('&lt;b&gt;按图施工&lt;/b&gt;');
  });

  it('describe no person as a vacancy', async () => {
    const { id } = await publishPosting(app, { side: 'supply' });
    const { status, text } = await get(`/postings/${id}`);
    expect([status, structuredOf(text)]).toEqual([200, null]);
  });

  it('say 410 of what has ended, with similar ones, and 404 of what never was', async () => {
    const ended = await publishPosting(app, { title: '气焊工' });
    const other = await publishPosting(app, { title: '气割工' });
    await movePosting(app, ended, 'fill');
    const gone = await get(`/postings/${ended.id}`);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('<meta name="robots" content="noindex" />');
    expect(gone.text).toContain(`<a href="/postings/${other.id}">气割工</a>`);
    expect(gone.text).not.toContain('气焊工');
    for (const id of ['0190f3a0-0000-7000-8000-000000000000', 'nothing'])
      expect((await get(`/postings/${id}`)).status).toBe(404);
  });

  it('have a code to scan while they are open', async () => {
    const posting = await publishPosting(app);
    const { status, headers, body } = await get(`/api/v1/postings/${posting.id}/qr.svg`);
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(String(body)).toContain('<svg');
    await movePosting(app, posting, 'withdraw');
    await get(`/api/v1/postings/${posting.id}/qr.svg`).expect(410);
  });

  it('stand in the map for search engines as long as they are open', async () => {
    const open = await publishPosting(app);
    const ended = await publishPosting(app);
    await movePosting(app, ended, 'withdraw');
    const map = /^Sitemap: (.*)$/m.exec((await get('/robots.txt').expect(200)).text)?.[1] ?? '';
    const xml = async (path: string) => (await get(path).buffer(true).expect(200)).text;
    const [, first = ''] = /<loc>(.*?)<\/loc>/.exec(await xml(new URL(map).pathname)) ?? [];
    const { pathname, search } = new URL(first);
    const text = await xml(pathname + search);
    expect(text).toMatch(new RegExp(`/postings/${open.id}</loc><lastmod>\\d{4}-`));
    expect(text).not.toContain(ended.id);
    expect(text.trim().endsWith('</urlset>')).toBe(true);
    expect(await xml(`${pathname}?after=${open.id}`)).not.toContain(open.id);
  });
});
