import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Part } from '../../tools/topology/processes.js';
import { beside } from '../harness/beside.js';
import { type HeardChange, LiveClient } from '../harness/live-client.js';
import { type MeiliServer, noMeilisearch, startMeilisearch } from '../harness/meilisearch.js';
import { foundIds } from '../harness/found-ids.js';
import { storedStates } from '../harness/outside.js';
import { startTopology, type TestTopology } from '../harness/topology.js';
import { until } from '../harness/until.js';
import { contradictions, Writers } from '../harness/writers.js';

const ROUNDS = 20;
const CUT_MS = 5000;
/** A lease lasts ten seconds; what is handed over in good order does not wait for its end. */
const HANDED_OVER_MS = 7000;
const CLIENTS = 3;

describe('two nodes, two workers and a database server', () => {
  let topology: TestTopology;
  let meili: MeiliServer | null = null;
  beforeAll(async () => {
    meili = noMeilisearch ? null : await startMeilisearch();
    topology = await startTopology({ sessions: 2 * CLIENTS + 2, meili });
  }, 180_000);
  afterAll(async () => {
    await topology.close();
    await meili?.stop();
  }, 60_000);

  const ask = async (part: Part, method: string, path: string, body?: object): Promise<Response> => {
    const headers = {
      authorization: `Bearer ${topology.furnished.tokens[0]}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    return fetch(`${part.url}/api/v1${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
  };
  const draft = async (part: Part): Promise<string> => {
    const answer = await ask(part, 'POST', '/postings', topology.furnished.body);
    return ((await answer.json()) as { id: string }).id;
  };
  const publish = async (part: Part): Promise<string> => {
    const id = await draft(part);
    expect((await ask(part, 'POST', `/postings/${id}/publish`, {})).status).toBe(200);
    return id;
  };
  const median = (took: number[]): number => took.sort((a, b) => a - b)[took.length >> 1] ?? Infinity;
  const since = async (began: number, holds: () => boolean): Promise<number> => {
    await until(() => Promise.resolve(holds()), 30);
    return performance.now() - began;
  };

  it('carry what is published on one node to the other within a second, by socket and by long poll', async () => {
    const [one, other] = topology.nodes;
    const client = await LiveClient.open(other.url);
    let after = (await client.subscribe(['postings'])).head ?? 0;
    const [bySocket, byPoll]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      const id = await draft(one);
      const polled = ask(other, 'GET', `/changes?after=${after}&wait=20`);
      const began = performance.now();
      await ask(one, 'POST', `/postings/${id}/publish`, {});
      const page = (await (await polled).json()) as { items: HeardChange[]; next: number };
      byPoll.push(performance.now() - began);
      expect(page.items.map(({ subject }) => subject.id)).toEqual([id]);
      after = page.next;
      await since(began, () => client.changes.at(-1)?.subject.id === id);
      bySocket.push((client.heardAt.get(client.last) ?? Infinity) - began);
    }
    client.close();
    console.log(
      `socket ${Math.round(median(bySocket))} ms, long poll ${Math.round(median(byPoll))} ms (median)`,
    );
    expect([median(bySocket), median(byPoll)].every((ms) => ms < 1000)).toBe(true);
  }, 120_000);

  it('cut a socket on one node within five seconds of a sign-out on the other', async () => {
    const [one, other] = topology.nodes;
    const token = topology.furnished.tokens.at(-1) ?? '';
    const client = await LiveClient.open(other.url, token);
    expect((await client.subscribe(['postings'])).problem).toBeUndefined();
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${one.url}/api/v1/sessions`, { method: 'DELETE', headers });
    expect(answer.status).toBe(204);
    expect(await since(performance.now(), () => client.socket.disconnected)).toBeLessThan(CUT_MS);
    expect(client.problems).toEqual([expect.objectContaining({ code: 'session-ended' })]);
  }, 30_000);

  it('hand the work over at once when a worker ends in good order', async () => {
    const client = await LiveClient.open(topology.nodes[0].url);
    await client.subscribe(['postings']);
    for (const worker of topology.workers) {
      await worker.end('SIGTERM');
      const began = performance.now();
      const id = await publish(topology.nodes[1]);
      const heard = (): boolean => client.changes.some(({ subject }) => subject.id === id);
      expect(await since(began, heard)).toBeLessThan(HANDED_OVER_MS);
      await worker.start();
    }
    client.close();
  }, 120_000);

  describe('killed one after the other under writers', () => {
    const writers: Writers[] = [];
    const heard: HeardChange[][] = [[], []];
    let follow: (LiveClient | null)[] = [null, null];

    /** A follower goes on where the other node stands when its own is gone. */
    const followAt = async (at: number, part: Part): Promise<void> => {
      const client = await LiveClient.open(part.url);
      expect((await client.subscribe(['postings'], heard[at]?.at(-1)?.seq ?? 0)).problem).toBeUndefined();
      follow[at] = client;
    };
    const leave = (at: number): void => {
      follow[at]?.close();
      heard[at]?.push(...(follow[at]?.changes ?? []));
      follow[at] = null;
    };
    const sequenced = async (): Promise<boolean> =>
      (await beside(topology.env, 'SELECT id FROM events WHERE seq IS NULL')).length === 0;
    const written = () => new Map(writers.flatMap((some) => [...some.written]));
    const more = async (count: number): Promise<void> => {
      const total = (): number => writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
      const enough = total() + count;
      await until(() => Promise.resolve(total() >= enough), 60);
    };
    const searchEqualsDatabase = async (): Promise<boolean> => {
      const states = await storedStates(topology.env);
      const open = [...states].filter(([, state]) => state === 'published').map(([id]) => id);
      const found = await Promise.all(topology.nodes.map(({ url }) => foundIds(url, '电焊工')));
      return found.every((ids) => ids.join() === open.sort().join());
    };

    beforeAll(async () => {
      const { tokens, body } = topology.furnished;
      topology.nodes.forEach(({ url }, at) => {
        writers.push(new Writers(url, tokens.slice(at * CLIENTS, (at + 1) * CLIENTS), body));
      });
      await Promise.all(topology.nodes.map((part, at) => followAt(at, part)));
    });
    afterAll(() => Promise.all(writers.map((some) => some.stop())));

    it('nodes lose nothing that they acknowledged, and their followers go on at the other', async () => {
      for (const [at, node] of [...topology.nodes.entries()]) {
        await more(60);
        await node.end('SIGKILL');
        writers[at]?.hold();
        leave(at);
        await followAt(at, topology.nodes[1 - at] ?? node);
        await more(60);
        await node.start();
        writers[at]?.goOn();
      }
      expect(contradictions(written(), await storedStates(topology.env))).toEqual([]);
    }, 300_000);

    it('workers leave their work to the other, which needs no help', async () => {
      for (const worker of topology.workers) {
        await more(60);
        await worker.end('SIGKILL');
        await more(60);
        const [newest] = [...written()]
          .filter(([, { acknowledged }]) => acknowledged === 'published')
          .reverse();
        const told = (id?: string): boolean =>
          follow[0]?.changes.some(({ subject }) => subject.id === id) ?? false;
        const took = await since(performance.now(), () => told(newest?.[0]));
        console.log(`taken over after ${Math.round(took)} ms`);
        await worker.start();
      }
    }, 300_000);

    it('and at the end every change was told once to each follower, and search equals the database', async () => {
      await Promise.all(writers.map((some) => some.stop()));
      expect(new Set(writers.flatMap(({ faults }) => faults))).toEqual(new Set());
      expect(contradictions(written(), await storedStates(topology.env))).toEqual([]);
      await until(sequenced, 60);
      const sql = 'SELECT seq FROM events WHERE topics LIKE \'%"postings"%\' ORDER BY seq';
      const logged = (await beside<{ seq: number }>(topology.env, sql)).map(({ seq }) => Number(seq));
      const done = (at: number): boolean => follow[at]?.last === logged.at(-1);
      await until(() => Promise.resolve(done(0) && done(1)), 60);
      [0, 1].forEach(leave);
      for (const changes of heard) expect(changes.map(({ seq }) => seq)).toEqual(logged);
      await until(searchEqualsDatabase, 90);
      expect(await topology.nodes[0].command('doctor', '--json')).toContain('"ok": true');
    }, 240_000);
  });
});
