import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { Sessions } from '../../src/platform/access/sessions.js';
import { Changes } from '../../src/platform/live/changes.js';
import { Topics } from '../../src/platform/live/topics.js';
import { signUp } from '../factories/people.js';
import { publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { LiveClient } from '../harness/live-client.js';
import { until } from '../harness/until.js';

const away = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:3306'), { fatal: true }));
const AWAY = expect.objectContaining({
  ...{ code: 'database-away', status: 503, retryAfterSeconds: 5 },
  ...{ zh: expect.any(String), en: expect.any(String) },
});

describe('a follower who comes while the database is away', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ LOG_LEVEL: 'silent' });
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => app.close());

  it('is told so behind the answer too, and sent back for what he missed instead of hearing nothing for ever', async () => {
    await publishPosting(app);
    const client = await LiveClient.open(app.url);
    jest.spyOn(app.nest.get(Changes), 'again').mockImplementation(away);
    const { head } = await client.subscribe(['postings'], 0);
    await until(() => Promise.resolve(client.problems.length === 1));
    expect([head, client.problems]).toEqual([expect.any(Number), [AWAY]]);
    const reasons: string[] = [];
    client.socket.on('disconnect', (reason) => reasons.push(reason));
    await until(() => Promise.resolve(reasons.length === 1), 10);
    expect(reasons).toEqual(['transport close']); // after which clients come back by themselves
    jest.restoreAllMocks();
    const again = await LiveClient.open(app.url);
    await again.subscribe(['postings'], client.last);
    await until(() => Promise.resolve(again.changes.length === 1));
    again.close();
  }, 30_000);

  it('keeps his connection when he asked again by himself', async () => {
    const client = await LiveClient.open(app.url);
    jest.spyOn(app.nest.get(Changes), 'again').mockImplementation(away);
    await client.subscribe(['postings'], 0);
    await until(() => Promise.resolve(client.problems.length === 1));
    jest.restoreAllMocks();
    await client.subscribe(['postings'], client.last);
    const { id } = await publishPosting(app);
    await until(() => Promise.resolve(client.changes.at(-1)?.subject.id === id));
    client.close();
  });

  it('is sent back for a topic that could not be given him, though he still hears what he followed before', async () => {
    const { token, userId } = await signUp(app);
    const client = await LiveClient.open(app.url, token);
    expect((await client.subscribe(['postings'])).problem).toBeUndefined();
    jest.spyOn(app.nest.get(Sessions), 'again').mockImplementation(away);
    expect((await client.subscribe([`user:${userId}`])).problem).toEqual(AWAY);
    await until(() => Promise.resolve(!client.socket.connected), 10);
  }, 30_000);

  it('hears what he asked for last, whichever question the database answers first', async () => {
    const { token, userId } = await signUp(app);
    const client = await LiveClient.open(app.url, token);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const sessions = app.nest.get(Sessions);
    const again = sessions.again.bind(sessions);
    jest.spyOn(sessions, 'again').mockImplementationOnce((actor) => held.then(() => again(actor)));
    const late = client.subscribe([`user:${userId}`]);
    await client.subscribe(['postings']);
    letGo();
    expect((await late).problem).toBeUndefined();
    const { id } = await publishPosting(app);
    await until(() => Promise.resolve(client.changes.at(-1)?.subject.id === id));
    client.close();
  });

  it('keeps a topic that he was given while his rights to those before were looked at', async () => {
    const { token, userId } = await signUp(app);
    const client = await LiveClient.open(app.url, token);
    await client.subscribe([`user:${userId}`]);
    const topics = app.nest.get(Topics);
    const heard = topics.heard.bind(topics);
    let looked = false;
    jest.spyOn(topics, 'heard').mockImplementationOnce(async (actor, asked) => {
      const still = await heard(actor, asked);
      await client.subscribe([`user:${userId}`, 'postings']);
      looked = true;
      return still;
    });
    await until(() => Promise.resolve(looked), 10);
    const { id } = await publishPosting(app);
    await until(() => Promise.resolve(client.changes.at(-1)?.subject.id === id));
    expect(client.problems).toEqual([]);
    client.close();
  }, 30_000);

  it('is cut within five seconds of what he may no longer hear, however long it was away before', async () => {
    const { token, userId } = await signUp(app);
    const client = await LiveClient.open(app.url, token);
    await client.subscribe([`user:${userId}`]);
    const standing = jest.spyOn(app.nest.get(Sessions), 'standing').mockImplementation(away);
    await until(() => Promise.resolve(standing.mock.calls.length === 5), 20);
    jest.restoreAllMocks();
    await request(app.url).delete('/api/v1/sessions/current').auth(token, { type: 'bearer' }).expect(204);
    await publishPosting(app);
    await until(() => Promise.resolve(!client.socket.connected), 5);
  }, 40_000);

  it('reads at the door that it is away, and nothing of where it stands', async () => {
    const { token } = await signUp(app);
    jest.spyOn(app.nest.get(Sessions), 'actorOf').mockImplementation(away);
    const refused = await LiveClient.open(app.url, token).catch((error: unknown) => error);
    expect(refused).toMatchObject({ message: 'database-away', data: AWAY });
  });
});
