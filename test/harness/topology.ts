import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostingInput } from '../../src/features/postings/postings.dto.js';
import { type Part, Topology } from '../../tools/topology/processes.js';
import { foundOrganisation } from '../factories/organisations.js';
import { openSession } from '../factories/people.js';
import { postingInput } from '../factories/postings.js';
import { startApp } from './app.js';
import { built } from './built.js';
import { testDatabase } from './database.js';

/** Who may write on the topology, and what. */
export interface Furnished {
  tokens: string[];
  body: PostingInput;
}

export interface TestTopology {
  nodes: [Part, Part];
  workers: [Part, Part];
  /** For looks from outside. */
  env: Record<string, string>;
  furnished: Furnished;
  close(): Promise<void>;
}

interface Wishes {
  sessions: number;
  /** Absent: the embedded engine, in the data folder that all processes share. */
  meili?: { url: string; key?: string } | null;
}

/** The production topology on a database of its own, with an employer in it who has so many sessions. */
export async function startTopology({ sessions, meili }: Wishes): Promise<TestTopology> {
  await built();
  const database = await testDatabase('mariadb');
  const dataDir = await mkdtemp(join(tmpdir(), 'gongqiao-topology-'));
  const topology = await Topology.prepare({
    databaseUrl: database.env.DATABASE_URL ?? '',
    ...(meili && { meili: { key: '', ...meili } }),
    dataDir,
    appSecret: 'a-topology-of-processes-on-trial-only',
    env: { RATE_PER_MINUTE: '0', LOG_LEVEL: 'error' },
  });
  const close = async (): Promise<void> => {
    await topology.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    for (const part of topology.of('migrate')) await part.complete();
    const [first, second] = topology.of('node');
    const [one, other] = topology.of('worker');
    if (!first || !second || !one || !other) throw new Error('two nodes and two workers, please');
    const furnished = await furnish(first.env, sessions);
    await topology.start();
    return { nodes: [first, second], workers: [one, other], env: first.env, furnished, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function furnish(env: Record<string, string>, sessions: number): Promise<Furnished> {
  const { MEILI_URL: _away, ...own } = env;
  const house = await startApp({ ...own, MEILI_URL: '', DATA_DIR: `${own.DATA_DIR}/furnishing` });
  const { id, owner } = await foundOrganisation(house);
  const tokens: string[] = [];
  for (let at = 0; at < sessions; at++) tokens.push((await openSession(house, owner.userId)).token);
  const body = postingInput(house, { organisation: id });
  await house.close();
  return { tokens, body };
}
