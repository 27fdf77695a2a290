import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Part } from '../../tools/topology/processes.js';
import { beside } from '../harness/beside.js';
import { foundIds } from '../harness/found-ids.js';
import { type HeardChange, LiveClient } from '../harness/live-client.js';
import { type MeiliServer, noMeilisearch, startMeilisearch } from '../harness/meilisearch.js';
import { storedStates } from '../harness/outside.js';
import { startTopology, type TestTopology } from '../harness/topology.js';
import { until } from '../harness/until.js';
import { contradictions, Writers } from '../harness/writers.js';

const CLIENTS = 3;
/** What goes on before a kill and while a process is away. */
const SOME = 60;

describe(`the processes of the topology, killed one after the other under writers, ${noMeilisearch ?? 'on Meilisearch'}`, () => {
  if (process.env.DB !== 'mariadb') return it.skip('which ask for a database server', () => undefined);
  let topology: TestTopology;
  let meili: MeiliServer | null = null;
  const writers: Writers[] = [];
  const heard: HeardChange[][] = [[], []];
  const follow: (LiveClient | null)[] = [null, null];

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
  /** What the search of each node finds that is not open, or does not find that is. */
  const searchFaults = async (): Promise<string[]> => {
    const states = await storedStates(topology.env);
    const open = new Set([...states.keys()].filter((id) => states.get(id) === 'published'));
    const faults = topology.nodes.map(async ({ name, url }) => {
      const found = new Set(await foundIds(url, '电焊工'));
      const [missing, surplus] = [
        [...open].filter((id) => !found.has(id)),
        [...found].filter((id) => !open.has(id)),
      ];
      return missing.length + surplus.length
        ? [`${name}: of ${open.size} ${missing.length} missing, ${surplus.length} surplus`]
        : [];
    });
    return (await Promise.all(faults)).flat();
  };

  beforeAll(async () => {
    meili = noMeilisearch ? null : await startMeilisearch();
    topology = await startTopology({ sessions: 2 * CLIENTS, meili });
    const { tokens, body } = topology.furnished;
    topology.nodes.forEach(({ url }, at) => {
      writers.push(new Writers(url, tokens.slice(at * CLIENTS, (at + 1) * CLIENTS), body));
    });
    await Promise.all(topology.nodes.map((part, at) => followAt(at, part)));
  }, 180_000);
  afterAll(async () => {
    await Promise.all(writers.map((some) => some.stop()));
    await topology.close();
    await meili?.stop();
  }, 60_000);

  it('nodes lose nothing that they acknowledged, and their followers go on at the other', async () => {
    for (const [at, node] of [...topology.nodes.entries()]) {
      await more(SOME);
      await node.end('SIGKILL');
      writers[at]?.hold();
      const other = topology.nodes[1 - at] ?? node;
      for (const follower of [0, 1]) {
        leave(follower);
        await followAt(follower, other);
      }
      await more(SOME);
      await node.start();
      writers[at]?.goOn();
    }
    expect(contradictions(written(), await storedStates(topology.env))).toEqual([]);
  }, 300_000);

  it('workers leave their work to the other, which needs no help', async () => {
    for (const worker of topology.workers) {
      await more(SOME);
      await worker.end('SIGKILL');
      await more(SOME);
      const [newest] = [...written()]
        .filter(([, { acknowledged }]) => acknowledged === 'published')
        .reverse();
      const told = (id?: string): boolean =>
        follow[0]?.changes.some(({ subject }) => subject.id === id) ?? false;
      const began = performance.now();
      await until(() => Promise.resolve(told(newest?.[0])), 60);
      const took = performance.now() - began;
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
    await until(async () => (await searchFaults()).length === 0, 60).catch(() => undefined);
    expect(await searchFaults()).toEqual([]);
    expect(await topology.nodes[0].command('doctor', '--json')).toContain('"ok": true');
  }, 240_000);
});
