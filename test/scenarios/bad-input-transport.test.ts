import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { foundingInput } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { stored } from '../harness/stored.js';
import { type Answer, raw, type Request, unclear } from '../harness/wrong-requests.js';

const FOUND = { method: 'POST', path: '/api/v1/organisations' };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('requests that are wrong as a whole', () => {
  let app: TestApp;
  let me: SignedUp;
  let before: Record<string, string>;
  beforeAll(async () => {
    app = await startApp();
    me = await signUp(app);
    before = await stored(app.db);
  });
  afterEach(async () => {
    expect(await stored(app.db)).toEqual(before);
  });
  afterAll(() => app.close());

  const signedIn = () => ({ authorization: `Bearer ${me.token}` });
  const ask = async (request: Request): Promise<Answer> => {
    const answer = await raw(app, request);
    expect([unclear(answer), answer.text.slice(0, 200)]).toEqual([null, expect.anything()]);
    return answer;
  };
  const found = (body: Request['body'], headers: Record<string, string> = JSON_TYPE) =>
    ask({ ...FOUND, headers: { ...signedIn(), ...headers }, body });

  it('answer 400 with a code to what is no JSON, is cut off or too deep', async () => {
    const valid = JSON.stringify(foundingInput());
    const texts = [
      '{',
      '',
      'nonsense',
      '{"a":}',
      valid.slice(0, -1),
      `${valid}}`,
      '\u0000',
      '[',
      "{'a':1}",
      'NaN',
    ];
    for (const text of texts) expect((await found(text)).status).toBe(400);
    for (const depth of [21, 5000, 100_000]) {
      const { status, problem } = await found(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
      expect([status, problem.code]).toEqual([400, expect.stringMatching(/json-too-deep|malformed/)]);
    }
    for (const text of ['[]', '"text"', '17', 'true', 'null'])
      expect((await found(text)).problem.fields?.length).toBeGreaterThan(0);
  });

  it('answer a body of thousands of wrong fields, entries and levels no longer than a form would need', async () => {
    const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`field${at}`, 1]));
    const { status, text, problem } = await found(JSON.stringify(many));
    expect([status, problem.fields?.length]).toEqual([400, 100]);
    expect(text.length).toBeLessThan(50_000);
    const entries = { ...foundingInput(), name: Array(200_000).fill({}) };
    expect((await found(JSON.stringify(entries))).problem.fields?.[0]?.field).toBe('name');
  });

  it('answer 413 to a body of ten megabytes, whatever it is', async () => {
    const large = 'x'.repeat(10 * 1024 * 1024);
    const bodies = [JSON.stringify({ ...foundingInput(), intro: large }), large];
    for (const body of bodies) {
      const { status, problem } = await found(body);
      expect([status, problem.code]).toEqual([413, 'body-too-large']);
    }
    const open = await ask({ method: 'POST', path: '/api/v1/sessions', headers: JSON_TYPE, body: bodies[0] });
    expect(open.status).toBe(413);
  });

  it('answer 415 to other kinds of content', async () => {
    const FORM = 'application/x-www-form-urlencoded';
    const types = ['text/plain', 'application/xml', 'nonsense', 'image/png', FORM];
    for (const type of types) expect((await found('a=1', { 'content-type': type })).status).toBe(415);
    // A page elsewhere can send a form without asking, and would sign its visitor in as someone else.
    const body = new URLSearchParams({ phone: me.phone, password: me.password }).toString();
    const sent = await ask({
      method: 'POST',
      path: '/api/v1/sessions',
      headers: { 'content-type': FORM },
      body,
    });
    expect([sent.status, sent.problem.code]).toEqual([415, 'unsupported-media-type']);
    const form = new FormData();
    form.append('name', 'x');
    expect([400, 415]).toContain((await found(form, {})).status);
  });

  it('answer 404 or 405 to other methods and places', async () => {
    const requests: [string, string][] = [
      ['PUT', '/api/v1/organisations'],
      ['DELETE', '/api/v1/postings'],
      ['PATCH', '/api/v1/sessions'],
      ['POST', '/health/live'],
      ['GET', '/api/v1/nowhere'],
      ['GET', '/api/v2/postings'],
      ['POST', '/api/v1/organisations/../../etc/passwd'],
      ['GET', '/api/v1/%2e%2e/%2e%2e/etc/passwd'],
      ['GET', `/api/v1/${'x'.repeat(5000)}`],
    ];
    for (const [method, path] of requests)
      expect([404, 405, 414]).toContain((await ask({ method, path, headers: signedIn() })).status);
  });

  it('answer 400 to addresses that cannot be read', async () => {
    for (const path of ['/api/v1/postings/%E0%A4%A', '/api/v1/postings/%', '/api/v1/organisations/%zz'])
      expect((await ask({ method: 'GET', path })).status).toBe(400);
    for (const path of [
      '/api/v1/postings?q=%E0%A4%A',
      '/api/v1/postings?limit=%',
      '/api/v1/changes?after=0&topics=%00',
    ])
      expect((await raw(app, { method: 'GET', path })).status).toBeLessThan(500);
  });

  it('answer 401 to every authorization that is none', async () => {
    const [head = '', payload = '', mark = ''] = me.token.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const wrong = [
      'Bearer nonsense',
      'Bearer a.b.c',
      `Bearer ${none}.${payload}.`,
      `Bearer ${none}.${payload}.${mark}`,
      `Bearer ${head}.${payload}.${mark.slice(0, -2)}`,
      `Bearer ${head}.${Buffer.from('{}').toString('base64url')}.${mark}`,
      `Bearer ${'x'.repeat(8000)}`,
      `Bearer ${me.sessionId}`,
      "Bearer ' OR 1=1 --",
      'Basic YTpi',
      'Bearer',
      'bearer',
      me.token,
    ];
    for (const authorization of wrong)
      expect((await ask({ method: 'GET', path: '/api/v1/me', headers: { authorization } })).status).toBe(401);
    const cookie = 'gq_refresh=nonsense; gq_refresh=%00; x=\u00ff';
    const refresh = { method: 'POST', path: '/api/v1/sessions/refresh', headers: { cookie } };
    expect((await ask(refresh)).status).toBe(401);
  });

  it('answer a problem even to what never becomes a request', async () => {
    const large = `GET /health/live HTTP/1.1\r\nhost: x\r\nx-large: ${'x'.repeat(100_000)}\r\n\r\n`;
    const texts: [string, number][] = [
      [large, 431],
      ['nonsense\r\n\r\n', 400],
      ['GET /health/live HTTP/9.9\r\n\r\n', 400],
      ['POST /api/v1/sessions HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n', 400],
      ['POST /api/v1/sessions HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', 400],
    ];
    for (const [text, status] of texts) {
      const answer = await wire(app, text);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answer).toMatch(/content-type: application\/problem\+json/i);
      expect(answer).toMatch(/"code":"[a-z-]+","zh":"/);
    }
  });
});

/** Says something to the port that no HTTP client would, and hears what comes until the server hangs up. */
function wire(app: TestApp, text: string): Promise<string> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
}
