import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApp, type TestApp } from '../harness/app.js';

describe('a started house', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is live and ready, and describes itself', async () => {
    await request(app.url).get('/health/ready').expect(200, { status: 'ok' });
    const { body } = await request(app.url).get('/api/openapi.json').expect(200);
    expect(Object.keys((body as { paths: object }).paths)).toContain('/health/live');
    await request(app.url).get('/api/docs').expect(200);
  });

  it('answers malformed, deep and huge bodies with a code', async () => {
    const post = () => request(app.url).post('/health/live').set('content-type', 'application/json');
    const malformed = await post().send('{"a":');
    expect([malformed.status, (malformed.body as { code: string }).code]).toEqual([400, 'malformed']);
    const deep = await post().send('['.repeat(50_000) + ']'.repeat(50_000));
    expect(deep.status).toBe(400);
    const huge = await post().send(JSON.stringify({ a: 'x'.repeat(10_000_000) }));
    expect([huge.status, (huge.body as { code: string }).code]).toEqual([413, 'body-too-large']);
  });
});
