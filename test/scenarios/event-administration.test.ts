import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { Consumers } from '../../src/platform/events/consumers.js';
import { ParkedEvents } from '../../src/platform/events/parked-events.js';
import { foundOrganisation } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';

interface Parked {
  consumer: string;
  seq: number;
  type: string;
  attempts: number;
  retryAt: number | null;
  error: string;
}

describe('events that a consumer cannot digest', () => {
  let app: TestApp;
  let admin: SignedUp;
  let broken = true;
  const digested: number[] = [];
  const api = (method: 'get' | 'post', path: string) =>
    request(app.url)[method](`/api/v1${path}`).auth(admin.token, { type: 'bearer' });
  const parked = async (query = '?consumer=fragile') =>
    (await api('get', `/parked-events${query}`).expect(200)).body as { items: Parked[]; next: string | null };

  beforeAll(async () => {
    app = await startApp();
    admin = await signUp(app, { roles: ['administrator'] });
    app.nest.get(Consumers).register({
      name: 'fragile',
      types: ['organisation.founded'],
      handle: (events) => {
        if (broken) return Promise.reject(new Error('the partner speaks another dialect'));
        digested.push(...events.map((event) => event.seq));
        return Promise.resolve();
      },
    });
    await foundOrganisation(app);
    await foundOrganisation(app);
    await until(async () => (await parked()).items.length === 2);
  });
  afterAll(() => app.close());

  it('are shown with their error, page by page, while the others go on', async () => {
    const { items } = await parked();
    expect(items.map(({ consumer, type }) => [consumer, type])).toEqual([
      ['fragile', 'organisation.founded'],
      ['fragile', 'organisation.founded'],
    ]);
    expect(items[0]?.error).toContain('the partner speaks another dialect');
    expect(items[0]?.attempts).toBeGreaterThan(0);
    expect(items[0]?.retryAt).not.toBeNull();
    const first = await parked('?limit=1');
    const second = await parked(`?limit=1&after=${first.next}`);
    expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual(items.map(({ seq }) => seq));
    expect(second.next).toBeNull();
    await until(async () => {
      const { body } = await api('get', '/event-consumers').expect(200);
      const { items: all } = body as { items: { name: string; lag: number; parked: number }[] };
      const of = (name: string) => all.find((one) => one.name === name);
      return of('fragile')?.parked === 2 && of('fragile')?.lag === 0 && of('search')?.lag === 0;
    });
  });

  it('are tried again at a word, or given up with a reason, and both are written down', async () => {
    await app.db.tx((em) => em.query('UPDATE parked_events SET attempts = 6, retry_at = NULL'));
    const [first, second] = (await parked()).items as [Parked, Parked];
    broken = false;
    const { consumer } = first;
    await api('post', '/parked-events/retry').send({ consumer, seq: first.seq }).expect(204);
    await until(async () => (await parked()).items.length === 1);
    expect(digested).toEqual([first.seq]);
    const gone = await api('post', '/parked-events/retry').send({ consumer, seq: first.seq });
    expect([gone.status, (gone.body as { code: string }).code]).toEqual([404, 'not-found']);
    const given = { consumer, seq: second.seq, purpose: '对方系统已停用' };
    await api('post', '/parked-events/dismiss').send(given).expect(204);
    expect((await parked()).items).toEqual([]);
    const { body } = await api('get', '/audit?subjectKind=event-log').expect(200);
    const { items } = body as { items: { action: string; purpose: string | null; details: object }[] };
    expect(items.map(({ action, purpose, details }) => [action, purpose, details])).toEqual([
      ['event.dismissed', '对方系统已停用', { consumer, seq: second.seq }],
      ['event.retried', null, { consumer, seq: first.seq }],
    ]);
    const unknown = await api('get', '/audit?subjectKind=events').expect(400);
    expect(unknown.body).toMatchObject({ code: 'invalid', fields: [{ field: 'subjectKind' }] });
  });

  it('stay in the log as long as somebody has them before him', async () => {
    broken = true;
    await foundOrganisation(app);
    await until(async () => (await parked()).items.length === 1);
    const [waiting] = (await parked()).items as [Parked];
    app.clock.forward(91 * 86_400_000);
    const oldest = async (): Promise<number> => {
      await app.task('event-retention');
      const [first] = await app.db.rows<{ seq: number }>('SELECT MIN(seq) AS seq FROM events');
      return Number(first?.seq);
    };
    await until(async () => (await oldest()) >= waiting.seq); // once the other consumers have passed it
    expect(await oldest()).toBe(waiting.seq);
  });
});

describe('events that a consumer met while the database could not serve', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are nobody’s to look at: the consumer waits and takes them again', async () => {
    const tries: number[] = [];
    app.nest.get(Consumers).register({
      name: 'patient',
      types: ['organisation.founded'],
      handle: (events) => {
        tries.push(events.length);
        if (tries.length > 2) return Promise.resolve();
        return Promise.reject(Object.assign(new Error('Too many connections'), { errno: 1040 }));
      },
    });
    const setAside: unknown[] = [];
    jest.spyOn(app.nest.get(ParkedEvents), 'failed').mockImplementation((...what) => {
      setAside.push(what);
      return Promise.resolve();
    });
    await foundOrganisation(app);
    await until(() => Promise.resolve(tries.length > 2 || setAside.length > 0), 15);
    expect(setAside).toEqual([]);
  }, 30_000);
});
