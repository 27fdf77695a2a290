import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Part } from '../../tools/topology/processes.js';
import { type HeardChange, LiveClient } from '../harness/live-client.js';
import { startTopology, type TestTopology } from '../harness/topology.js';
import { until } from '../harness/until.js';

const ROUNDS = 20;
const CUT_MS = 5000;
/** A lease lasts ten seconds; what is handed over in good order does not wait for its end. */
const HANDED_OVER_MS = 7000;

describe('two nodes, two workers and a database server', () => {
  let topology: TestTopology;
  beforeAll(async () => {
    topology = await startTopology({ sessions: 2 });
  }, 180_000);
  afterAll(() => topology.close(), 60_000);

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
    const answer = await fetch(`${one.url}/api/v1/sessions/current`, { method: 'DELETE', headers });
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
});
