import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foundOrganisation } from '../factories/organisations.js';
import { openSession } from '../factories/people.js';
import { postingInput } from '../factories/postings.js';
import { startApp } from '../harness/app.js';
import { beside } from '../harness/beside.js';
import { foundIds } from '../harness/found-ids.js';
import { type HeardChange, LiveClient } from '../harness/live-client.js';
import { storedStates } from '../harness/outside.js';
import { ServerProcess } from '../harness/server-process.js';
import { until } from '../harness/until.js';
import { contradictions, Writers } from '../harness/writers.js';

const KILLS = 20;
const CLIENTS = 8;

describe('killed without warning', () => {
  let server: ServerProcess;
  let writers: Writers;
  /** Everything that the one follower heard in all its connections. */
  const heard: HeardChange[] = [];
  const starts: number[] = [];

  beforeAll(async () => {
    server = await ServerProcess.prepare();
    const house = await startApp(server.env);
    const { id, owner } = await foundOrganisation(house);
    const tokens: string[] = [];
    for (let at = 0; at < CLIENTS; at++) tokens.push((await openSession(house, owner.userId)).token);
    const body = postingInput(house, { organisation: id });
    await house.close();
    await start(server, starts);
    writers = new Writers(server.url, tokens, body);
  }, 120_000);
  afterAll(() => server.close());

  it(`${KILLS} times under ${CLIENTS} writers, it has lost nothing that it acknowledged`, async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const client = await LiveClient.open(server.url);
      const { problem } = await client.subscribe(['postings'], heard.at(-1)?.seq ?? 0);
      expect(problem).toBeUndefined();
      const enough = writers.acknowledged + randomInt(1, 120);
      await until(() => Promise.resolve(writers.acknowledged >= enough), 60);
      await server.kill();
      writers.hold();
      client.close();
      heard.push(...client.changes);
      await start(server, starts);
      expect(contradictions(writers.written, await storedStates(server.env))).toEqual([]);
      writers.goOn();
    }
    await writers.stop();
    expect(writers.faults).toEqual([]);
    expect(contradictions(writers.written, await storedStates(server.env))).toEqual([]);
    console.log(`${writers.acknowledged} acknowledged; starts took ${starts.map(Math.round).join(', ')} ms`);
  }, 300_000);

  it('would be found out if it had', () => {
    const told = new Map([['a', { acknowledged: 'published', asked: 'published' } as const]]);
    for (const stored of [
      new Map<string, string>(),
      new Map([['a', 'draft']]),
      new Map([['a', 'withdrawn']]),
    ])
      expect(contradictions(told, stored)).toHaveLength(1);
  });

  it('has told its follower every event once, in order', async () => {
    const client = await LiveClient.open(server.url);
    await client.subscribe(['postings'], heard.at(-1)?.seq ?? 0);
    const sql = 'SELECT seq, type FROM events WHERE topics LIKE \'%"postings"%\' ORDER BY seq';
    await until(
      async () => (await beside(server.env, 'SELECT id FROM events WHERE seq IS NULL')).length === 0,
    );
    const logged = await beside<{ seq: number; type: string }>(server.env, sql);
    await until(() => Promise.resolve(heard.length + client.changes.length >= logged.length));
    client.close();
    const told = [...heard, ...client.changes].map(({ seq, type }) => ({ seq, type }));
    expect(told).toEqual(logged.map(({ seq, type }) => ({ seq: Number(seq), type })));
    const acknowledged = [...writers.written.values()].filter((one) => one.acknowledged !== 'draft');
    expect(told.filter(({ type }) => type === 'posting.published').length).toBeGreaterThanOrEqual(
      acknowledged.length,
    );
  }, 60_000);

  it('finds exactly what is open once search has caught up', async () => {
    const open = [...(await storedStates(server.env))]
      .filter(([, state]) => state === 'published')
      .map(([id]) => id);
    await until(async () => (await foundIds(server.url, '电焊工')).join() === open.sort().join(), 60);
  }, 120_000);

  it('says by its doctor that commits are durable', async () => {
    const { code, said } = await server.cli('doctor');
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toMatch(/durab|断电/);
  }, 60_000);
});

async function start(server: ServerProcess, starts: number[]): Promise<void> {
  const began = performance.now();
  await server.start();
  starts.push(performance.now() - began);
}
