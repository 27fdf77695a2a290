import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';

describe('pages', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app?.close());
  const get = (path: string) => request(app.url).get(path);

  it('come for every address of the app, never marked immutable', async () => {
    for (const path of ['/', '/sign-in']) {
      const { status, headers, text } = await get(path);
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-cache']);
      expect(text).toContain('<div id="app">');
    }
  });

  it('say 404 for an address that is none: as a page to a browser, as a problem to a program', async () => {
    const { status, headers, text } = await get('/nothing/here').set('accept', 'text/html,*/*;q=0.8');
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain('<meta name="robots" content="noindex" />');
    const program = await get('/nothing/here').set('accept', '*/*');
    expect([program.status, program.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('never stand where programs ask', async () => {
    for (const path of [
      '/api/nothing',
      '/api/v1/postings/x/y',
      '/health/nothing',
      '/metrics/x',
      '/assets/none.js',
    ]) {
      const { status, headers } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers['content-type']).toContain('application/problem+json');
    }
  });

  it('run no script and no style but our own files', async () => {
    const policy = (await get('/')).headers['content-security-policy'] ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split(';').map((one: string) => one.trim())).toContain(part);
    expect(policy).not.toMatch(/unsafe|\*/);
    const docs = (await get('/api/docs')).headers['content-security-policy'] ?? '';
    expect(docs).toContain("script-src 'self';");
    expect(docs).toContain("style-src 'self' 'unsafe-inline'");
    const { headers } = await get('/api/v1/postings?side=demand');
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('keep their files for a year, compressed beforehand', async () => {
    const script = /src="(\/assets\/[^"]+\.js)"/.exec((await get('/')).text)?.[1] ?? '';
    for (const encoding of ['br', 'gzip']) {
      const { status, headers } = await get(script).set('accept-encoding', encoding);
      expect([status, headers['content-encoding']]).toEqual([200, encoding]);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it('carry no more heads with each file than a file needs', async () => {
    const style = /href="(\/assets\/[^"]+\.css)"/.exec((await get('/')).text)?.[1] ?? '';
    const { headers } = await get(style);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
    });
    expect(Object.entries(headers).join('').length).toBeLessThan(700);
  });

  it('come compressed to whoever takes that, as what programs read does, and plain to others', async () => {
    for (const path of ['/', '/api/openapi.json']) {
      for (const encoding of ['br', 'gzip', 'gzip;q=0, br']) {
        const { headers } = await get(path).set('accept-encoding', encoding);
        expect([path, headers['content-encoding']]).toEqual([path, /br/.test(encoding) ? 'br' : 'gzip']);
        expect(headers.vary).toContain('accept-encoding');
      }
      for (const encoding of ['identity', 'deflate', '']) {
        const { status, headers, text } = await get(path).set('accept-encoding', encoding);
        expect([status, headers['content-encoding']]).toEqual([200, undefined]);
        expect(text).toContain('工');
      }
    }
  });

  it('can be read without script, and text of people stays text', async () => {
    const title = '焊工</script><script>a()</script><img src=x onerror=a()>';
    await publishPosting(app, { title });
    const { text } = await get('/');
    expect(text).toContain('焊工&lt;/script&gt;&lt;script&gt;a()&lt;/script&gt;&lt;img src=x');
    expect(text).not.toMatch(/<img|<script>a\(/);
    const data = /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ newest: { items: [{ title }] } });
    const structured = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(structured)).toMatchObject({ '@type': 'WebSite' });
  });

  it('say at once where one is, in the title too', async () => {
    for (const [path, title] of [
      ['/sign-in', '登录'],
      ['/register', '注册'],
      ['/forgot', '重设密码'],
      ['/offer', '发布求职'],
    ]) {
      const { text } = await get(path ?? '');
      expect(text).toContain(`<title>${title} · 工桥</title>`);
      expect(text).toContain(`<h1>${title}</h1>`);
    }
  });

  it('come as the reader wants to read', async () => {
    const { text, headers } = await get('/').set('cookie', 'gq_look=en.dark.large');
    expect(text).toContain('<html lang="en" data-theme="dark" data-text="large">');
    expect(text).toContain('<h1>Work and workers, in one place</h1>');
    expect(headers.vary).toContain('cookie');
    const invented = await get('/').set('cookie', 'gq_look="><script>.xx');
    expect(invented.text).toContain('<html lang="zh-CN" data-theme="auto" data-text="normal">');
  });
});
