import { randomUUID } from 'node:crypto';
import { openRaw } from '../bare/database.js';
import type { House } from '../house.js';
import { cpuSeconds, Peer } from '../processes.js';
import type { Figure, Round } from '../report/figures.js';
import type { Stage } from '../stage.js';
import { inTurns } from '../turns.js';

const SOCKETS = 1000;
const CHANGES = 100;
const ROOM = 'postings';

interface Heard {
  messages: number;
  seconds: number;
}

/** A hundred changes committed at once, as an import does, to a thousand sockets, against bare Socket.IO with the same payloads. */
export async function live(stage: Stage): Promise<Figure[]> {
  const house = await stage.house();
  const { database } = await stage.data(stage.options.postings);
  const { url } = await stage.bare.ask<{ url: string }>({
    task: { database, today: '', pages: [], filling: { page: null, one: null } },
  });
  const payloads = await happened(house, database);
  const [ofHouse, ofBare] = [Peer.start('listeners.ts'), Peer.start('listeners.ts')];
  await ofHouse.ask({ follow: { url: house.url, count: SOCKETS } });
  await ofBare.ask({ follow: { url, count: SOCKETS } });
  const ours = (): Promise<Round> => heard(ofHouse, house.pid, () => happen(database));
  const yardstick = (): Promise<Round> =>
    heard(ofBare, stage.bare.pid, () => stage.bare.ask({ burst: { room: ROOM, payloads } }));
  await ours();
  await yardstick();
  const promised = { name: `fan-out to ${SOCKETS} sockets`, unit: 'messages/s', target: 0.8 };
  const figure = await inTurns(promised, stage.options.rounds, ours, yardstick);
  await Promise.all([ofHouse.close(), ofBare.close()]);
  return [figure];
}

async function heard(listeners: Peer, pid: number, make: () => Promise<unknown>): Promise<Round> {
  const before = cpuSeconds(pid);
  const all = listeners.ask<Heard>({ hear: CHANGES });
  await make();
  const { messages, seconds } = await all;
  return { rate: messages / seconds, cpuMs: ((cpuSeconds(pid) - before) * 1000) / messages };
}

/** What happened to a hundred of the postings, committed by another process. */
async function happen(database: string): Promise<void> {
  const raw = openRaw(database);
  const sql = `SELECT id, version FROM postings WHERE state = 'published' AND side = 'demand' ORDER BY id LIMIT ${CHANGES}`;
  const rows = await raw.all(sql, []);
  const insert = `INSERT INTO events (id, type, subject_kind, subject_id, version, topics, at)
    VALUES (?, 'posting.changed', 'posting', ?, ?, ?, ?)`;
  const topics = JSON.stringify([ROOM]);
  const params = ({ id, version }: Record<string, unknown>) => [
    randomUUID(),
    id,
    version,
    topics,
    Date.now(),
  ];
  await raw.write(rows.map((row) => ({ sql: insert, params: params(row) })));
  await raw.close();
}

/** The changes as the product tells them, for the yardstick to send. */
async function happened(house: House, database: string): Promise<object[]> {
  const raw = openRaw(database);
  const [cursor] = await raw.all("SELECT position FROM cursors WHERE name = 'sequencer'", []);
  await raw.close();
  await happen(database);
  const items: object[] = [];
  let after = Number(cursor?.position ?? 0);
  while (items.length < CHANGES) {
    type Page = { items: object[]; next: number };
    const page = await house.get<Page>(`/api/v1/changes?after=${after}&limit=500&wait=5`);
    items.push(...page.items);
    after = page.next;
  }
  return items.slice(0, CHANGES);
}
