import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { AccountsService } from '../../src/features/accounts/accounts.service.js';
import { MembersService } from '../../src/features/organisations/members.service.js';
import { EventFeed } from '../../src/platform/events/event-feed.js';
import { EventLog } from '../../src/platform/events/event-log.js';
import { foundOrganisation } from '../factories/organisations.js';
import { openSession, type SignedUp, signUp } from '../factories/people.js';
import { draftPosting, publishPosting, someEmployer } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { actorOf } from '../harness/cast.js';
import { LiveServer } from '../../src/platform/live/live-server.js';
import { LiveClient } from '../harness/live-client.js';
import { until } from '../harness/until.js';

const CUT_MS = 5000;
/** Enough to fill what the operating system holds for a connection, and 500 more. */
const STORM = 1500;
/** In bytes: a page of what was missed, of postings as long as they may be, and no second one. */
const MOST_WAITING = 200 * 40_000;

describe('rights taken away on an open socket', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const within = async (holds: () => boolean): Promise<number> => {
    const began = performance.now();
    await until(() => Promise.resolve(holds()), 10);
    return performance.now() - began;
  };
  const signedIn = async (person: SignedUp, topics: string[]): Promise<LiveClient> => {
    const client = await LiveClient.open(app.url, person.token);
    expect((await client.subscribe(topics)).problem).toBeUndefined();
    return client;
  };

  it('cut it within five seconds when the session ends', async () => {
    const person = await signUp(app);
    const client = await signedIn(person, [`user:${person.userId}`]);
    await request(app.url).delete('/api/v1/sessions').auth(person.token, { type: 'bearer' }).expect(204);
    expect(await within(() => client.socket.disconnected)).toBeLessThan(CUT_MS);
    expect(client.problems).toEqual([expect.objectContaining({ code: 'session-ended', status: 401 })]);
  });

  it('silence the topics of an organisation within five seconds when the membership ends', async () => {
    const org = await foundOrganisation(app, { members: ['recruiter'] });
    const [recruiter] = org.members;
    if (!recruiter) throw new Error('no member');
    const client = await signedIn(recruiter, [`org:${org.id}`, 'postings']);
    await app.nest.get(MembersService).remove(actorOf(org.owner), org.id, recruiter.userId);
    expect(await within(() => client.problems.length > 0)).toBeLessThan(CUT_MS);
    expect(client.problems).toEqual([
      expect.objectContaining({ code: 'topic-withdrawn', topics: ['postings'] }),
    ]);
    const heard = client.changes.length;
    await draftPosting(app, { organisation: org });
    const { id } = await publishPosting(app, { organisation: org });
    await within(() => client.changes.some(({ subject }) => subject.id === id));
    expect(client.changes.slice(heard).map(({ type }) => type)).toEqual(['posting.published']);
    client.close();
  });

  it('are looked at again by a long poll that waited meanwhile', async () => {
    const org = await foundOrganisation(app, { members: ['recruiter'] });
    const [recruiter] = org.members;
    if (!recruiter) throw new Error('no member');
    const feed = app.nest.get(EventFeed) as unknown as { position: number; waiting: Set<unknown> };
    const behind = 'SELECT COUNT(*) AS n FROM events WHERE seq IS NULL OR seq > ?';
    const toldAll = async (): Promise<boolean> =>
      Number((await app.db.rows<{ n: number }>(behind, [feed.position]))[0]?.n) === 0;
    const poll = async (): Promise<{ status: number; body: object }> => {
      const path = `${app.url}/api/v1/changes?after=${feed.position}&wait=20&topics=org:${org.id}`;
      const answer = await fetch(path, { headers: { authorization: `Bearer ${recruiter.token}` } });
      return { status: answer.status, body: (await answer.json()) as object };
    };
    const waits = (): Promise<void> => until(() => Promise.resolve(feed.waiting.size > 0));
    await until(toldAll);
    const heard = poll();
    await waits();
    await draftPosting(app, { organisation: org });
    expect((await heard).status).toBe(200);
    await until(toldAll);
    const refused = poll();
    await waits();
    await app.nest.get(MembersService).remove(actorOf(org.owner), org.id, recruiter.userId);
    expect(await refused).toMatchObject({ status: 403, body: { code: 'topic-refused' } });
  });

  it('silence the topics of a role within five seconds when the role is taken', async () => {
    const officer = await signUp(app, { roles: ['officer'] });
    const client = await signedIn(officer, ['role:officer']);
    await app.nest.get(AccountsService).revokeRole(officer.userId, 'officer');
    expect(await within(() => client.problems.length > 0)).toBeLessThan(CUT_MS);
    expect((await client.subscribe(['role:officer'])).problem).toMatchObject({ code: 'topic-refused' });
    client.close();
  });
});

describe('a follower who cannot be given what he asks for', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ EVENT_DAYS: '1' });
  });
  afterAll(() => app.close());

  const gone = async (after: number) => {
    const { body } = await request(app.url).get(`/api/v1/changes?after=${after}`).expect(410);
    return body as { code: string; details: { snapshot: string; tail: number; head: number } };
  };

  it('is told to begin anew when he does not keep up, while others hear everything', async () => {
    const { id } = await publishPosting(app, { description: '焊接管道支架。'.repeat(1400) });
    const [slow, quick] = [await LiveClient.open(app.url), await LiveClient.open(app.url)];
    for (const client of [slow, quick]) await client.subscribe(['postings']);
    const stream = streamOf(slow);
    stream.pause();
    for (let told = 0; told < STORM; told += 100) {
      await repeat(app, id, 100, told);
      await until(() => Promise.resolve(quick.changes.length >= told + 100), 30);
    }
    stream.resume();
    await until(() => Promise.resolve(slow.resyncs.length > 0), 30);
    expect(slow.resyncs[0]).toMatchObject({ snapshot: '/api/v1/snapshot' });
    expect(slow.changes.length).toBeLessThan(STORM);
    expect(quick.resyncs).toEqual([]);
    for (const client of [slow, quick]) client.close();
  }, 60_000);

  it('is given what he missed as he takes it, and none of it waits in memory until then', async () => {
    const { id } = await publishPosting(app, { description: '焊接管道支架。'.repeat(1400) });
    await until(async () => (await app.db.rows('SELECT id FROM events WHERE seq IS NULL')).length === 0);
    const begin = await app.nest.get(EventLog).head();
    await repeat(app, id, STORM, STORM);
    await until(async () => (await app.nest.get(EventLog).head()) >= begin + STORM);
    const follower = await LiveClient.open(app.url);
    await follower.subscribe(['postings']);
    const stream = streamOf(follower);
    stream.pause();
    void follower.subscribe(['postings'], begin);
    const [live] = [...app.nest.get(LiveServer).sockets.values()].slice(-1);
    const waiting = () => (live?.connection as unknown as { bufferedAmount: number }).bufferedAmount;
    await until(() => Promise.resolve(waiting() > 0));
    await untilStill(waiting);
    expect(waiting()).toBeLessThan(MOST_WAITING);
    stream.resume();
    await until(() => Promise.resolve(follower.changes.length >= STORM), 30);
    const seqs = follower.changes.map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
    expect([follower.resyncs, follower.changes.length]).toEqual([[], STORM]);
    follower.close();
  }, 60_000);

  it('is told to begin anew when the log no longer reaches back, or never came so far', async () => {
    await until(async () => (await app.db.rows('SELECT id FROM events WHERE seq IS NULL')).length === 0);
    app.clock.days(2);
    const { id } = await publishPosting(app, { by: await again(app) });
    await until(() => pruned(app));
    const { details, code } = await gone(0);
    expect([code, details.snapshot]).toEqual(['changes-out-of-reach', '/api/v1/snapshot']);
    await gone(details.head + 1);
    const begun = await request(app.url).get(`/api/v1/changes?after=${details.tail}`).expect(200);
    expect((begun.body as { items: { subject: { id: string } }[] }).items.at(-1)?.subject.id).toBe(id);
    const client = await LiveClient.open(app.url);
    for (const after of [0, details.head + 1000])
      expect((await client.subscribe(['postings'], after)).head).toBe(details.head);
    await until(() => Promise.resolve(client.resyncs.length === 2));
    client.close();
  });
});

/** A session that the moved clock has not ended. */
async function again(app: TestApp): Promise<SignedUp> {
  const { owner } = await someEmployer(app);
  return { ...owner, ...(await openSession(app, owner.userId)) };
}

/** Whether everything that is old enough has gone, once its consumers had it. */
async function pruned(app: TestApp): Promise<boolean> {
  await app.task('event-retention');
  const old = app.clock.now() - 86_400_000;
  return (await app.db.rows('SELECT id FROM events WHERE at < ? LIMIT 1', [old])).length === 0;
}

/** The same posting told many times, as a storm of edits would. */
async function repeat(app: TestApp, id: string, count: number, from: number): Promise<void> {
  const events = Array.from({ length: count }, (_, at) => ({
    type: 'posting.changed',
    subject: { kind: 'posting', id },
    version: 10 + from + at,
    topics: ['postings'],
  }));
  await app.db.tx((em) => app.nest.get(EventLog).append(em, ...events));
}

/** Until a number has been the same for half a second. */
async function untilStill(read: () => number): Promise<void> {
  let [last, since] = [read(), performance.now()];
  await until(() => {
    if (read() !== last) [last, since] = [read(), performance.now()];
    return Promise.resolve(performance.now() - since > 500);
  });
}

interface Stream {
  pause(): void;
  resume(): void;
}

/** What lies under a client's connection, to let it stand still. */
function streamOf(client: LiveClient): Stream {
  return (client.socket.io.engine as unknown as { transport: { ws: Stream } }).transport.ws;
}

describe('the end of a node', () => {
  it('is a reason for its followers to come back by themselves, and waits for none who hears nothing', async () => {
    const app = await startApp();
    const [client, stalled] = [await LiveClient.open(app.url), await LiveClient.open(app.url)];
    streamOf(stalled).pause();
    const reason = new Promise((resolve) => client.socket.once('disconnect', resolve));
    const began = performance.now();
    await app.close();
    expect(performance.now() - began).toBeLessThan(5000);
    expect(await reason).toBe('transport close');
    stalled.close();
  });
});
