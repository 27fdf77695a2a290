import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type Socket } from 'node:net';
import request from 'supertest';
import { OpenPostingsQueries } from '../../src/features/postings/open-postings.queries.js';
import { Posting } from '../../src/features/postings/posting.entity.js';
import { blank } from '../../src/features/postings/posting.fields.js';
import { EventFeed } from '../../src/platform/events/event-feed.js';
import { EventLog } from '../../src/platform/events/event-log.js';
import { startApp, type TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';

const COUNT = 20_000;
const AT_ONCE = 200;
const POLLS = 100;

interface Line {
  after?: number;
  end?: boolean;
  count?: number;
  id?: string;
}

describe('readers of all that is open', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (let from = 0; from < COUNT; from += AT_ONCE)
      await app.db.tx(async (em) => {
        await em.insert(Posting, manyPostings(app.clock.now(), from));
      });
  }, 120_000);
  afterAll(() => app.close());

  it(`get ${COUNT} postings, each once, between a beginning and an end`, async () => {
    const text = await (await fetch(`${app.url}/api/v1/snapshot`)).text();
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines[0]).toEqual({ after: expect.any(Number) });
    expect(lines.at(-1)).toEqual({ end: true, count: COUNT });
    expect(new Set(lines.slice(1, -1).map(({ id }) => id)).size).toBe(COUNT);
  }, 60_000);

  it('set the pace: for one who does not read no more is read than fits between, and nothing for one who left', async () => {
    const read = countBatches(app);
    const socket = await standing(app, 'GET /api/v1/snapshot');
    await quiet(() => read.batches);
    expect(read.batches).toBeGreaterThan(0);
    expect(read.batches).toBeLessThan(COUNT / 100 / 2);
    const { batches } = read;
    socket.destroy();
    await until(() => Promise.resolve(read.ended));
    expect(read.batches).toBeLessThanOrEqual(batches + 1);
    read.restore();
  }, 60_000);

  // A database server keeps one waiting by itself.
  (process.env.DB === 'mariadb' ? it.skip : it)(
    'leave the event loop to others after every batch, however many they are',
    async () => {
      let [turn, reading] = [0, true];
      const count = (): void => {
        turn += 1;
        if (reading) setImmediate(count);
      };
      count();
      const turns: number[] = [];
      const read = async (): Promise<void> => {
        for await (const { rows } of app.nest.get(OpenPostingsQueries).all())
          if (rows.length) turns.push(turn);
      };
      await Promise.all([read(), read(), read()]);
      reading = false;
      expect(turns.length).toBe((3 * COUNT) / 100);
      expect(new Set(turns).size).toBe(turns.length);
    },
    60_000,
  );

  it('of changes that hang up are not waited for', async () => {
    const { waiting } = app.nest.get(EventFeed) as unknown as { waiting: Set<unknown> };
    const before = waiting.size;
    const head = await app.nest.get(EventLog).head();
    const sockets = await Promise.all(
      Array.from({ length: POLLS }, () => standing(app, `GET /api/v1/changes?after=${head}&wait=25`)),
    );
    await until(() => Promise.resolve(waiting.size >= before + POLLS));
    sockets.forEach((socket) => socket.destroy());
    await until(() => Promise.resolve(waiting.size <= before), 5);
  }, 60_000);

  it.each([
    'limit=0',
    'limit=501',
    'wait=26',
    'wait=-1',
    'after=-1',
    'after=1e999',
    'after=x',
    'topics=nobody',
  ])('of changes are refused what is out of bounds: %s', async (query) => {
    const after = query.startsWith('after') ? '' : 'after=0&';
    const { status } = await request(app.url).get(`/api/v1/changes?${after}${query}`);
    expect(status).toBe(query.startsWith('topics') ? 403 : 400);
  });
});

function manyPostings(now: number, from: number): Posting[] {
  return Array.from({ length: AT_ONCE }, (_, i) => {
    const n = from + i;
    const id = `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const posting = blank({ id, side: 'demand', authorId: null, organisationId: null, clientId: null }, now);
    return Object.assign(posting, {
      ...{ state: 'published', title: `职位 ${n}`, description: '在车间做工，有通风和防护用品。'.repeat(20) },
      ...{ employment: 'full-time', headcount: 1, validUntil: '2099-12-31', publishedAt: now + n },
      ...{ forwarded: true, employerName: '甲厂', sourceName: 'many', externalId: String(n) },
    } as Partial<Posting>);
  });
}

/** A connection that asks and then reads nothing. */
function standing(app: TestApp, line: string): Promise<Socket> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.pause();
      socket.write(`${line} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
      resolve(socket);
    });
    socket.on('error', () => undefined);
  });
}

/** Counts how far the rows are read, and whether the reading has ended. */
function countBatches(app: TestApp) {
  const queries = app.nest.get(OpenPostingsQueries);
  const { all } = queries;
  const count = { batches: 0, ended: false, restore: () => void (queries.all = all) };
  queries.all = async function* () {
    try {
      for await (const batch of all.call(queries)) {
        count.batches += 1;
        yield batch;
      }
    } finally {
      count.ended = true;
    }
  };
  return count;
}

/** Until a number stands still over many turns. */
async function quiet(value: () => number): Promise<void> {
  let before = -1;
  let still = 0;
  await until(() => {
    still = value() === before ? still + 1 : 0;
    before = value();
    return Promise.resolve(before > 0 && still > 25);
  }, 30);
}
