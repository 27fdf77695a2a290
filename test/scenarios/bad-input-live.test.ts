import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { LiveClient } from '../harness/live-client.js';
import { stored } from '../harness/stored.js';
import { until } from '../harness/until.js';

type Problem = Record<string, unknown> & { fields?: { field: string }[] };

const CLEAR = {
  status: expect.any(Number),
  code: expect.stringMatching(/^[a-z-]+$/),
  zh: expect.stringMatching(/[\u4e00-\u9fff]/),
  en: expect.stringMatching(/^[\x20-\x7e]+/),
};
const DEEP = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown;
const MEGABYTE = 'x'.repeat(1024 * 1024);

/** Each is wrong at the field it names. */
const WRONG: [field: string, wish: unknown][] = [
  ...[null, 7, 'text', true, [], [['postings']], Buffer.from('postings')].map(
    (one) => ['subscribe', one] as const,
  ),
  ...[
    undefined,
    null,
    7,
    'postings',
    {},
    [],
    [7],
    [null],
    [['postings']],
    [''],
    [{}],
    ['x'.repeat(61)],
    DEEP,
  ].map((topics) => ['topics', { topics }] as const),
  ['topics', { topics: Array.from({ length: 3000 }, () => 'p') }],
  ...[null, '5', -1, 1.5, 2 ** 53, 1e308, {}, [], true, "' OR 1=1 --"].map(
    (after) => ['after', { topics: ['postings'], after }] as const,
  ),
  ['nobodyKnows', { topics: ['postings'], nobodyKnows: 1 }],
  ['__proto__', JSON.parse('{"topics":["postings"],"__proto__":{"polluted":true}}')],
].map(([field, wish]) => [field as string, wish]);

interface Engine {
  write(data: string): void;
}

describe('bad input over the socket', () => {
  let app: TestApp;
  let client: LiveClient;
  let before: Record<string, string>;
  beforeAll(async () => {
    app = await startApp();
    await signUp(app);
    before = await stored(app.db);
  });
  beforeEach(async () => {
    client = await LiveClient.open(app.url);
  });
  afterEach(async () => {
    client.close();
    const next = await LiveClient.open(app.url);
    expect((await next.subscribe(['postings'])).head).toEqual(expect.any(Number));
    next.close();
    expect(await stored(app.db)).toEqual(before);
  });
  afterAll(() => app.close());

  const ask = async (...sent: unknown[]): Promise<Problem | undefined> => {
    const answer = (await client.socket.timeout(5000).emitWithAck('subscribe', ...sent)) as {
      problem?: Problem;
    };
    return answer.problem;
  };
  const told = async (count: number): Promise<Record<string, unknown>[]> => {
    await until(() => Promise.resolve(client.problems.length >= count), 5);
    return client.problems;
  };

  it('is told by a problem that names the field', async () => {
    const unclear: unknown[] = [];
    for (const [field, wish] of WRONG) {
      const problem = await ask(wish);
      const named = problem?.fields?.some((fault) => fault.field === field);
      if (!named || problem?.status !== 400)
        unclear.push([field, String(JSON.stringify(wish)).slice(0, 60), problem]);
      else expect(problem).toMatchObject(CLEAR);
    }
    expect(unclear).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is told also to one who asks for no acknowledgement, or sends nothing at all', async () => {
    client.socket.emit('subscribe', 7);
    client.socket.emit('subscribe');
    client.socket.emit('subscribe', { topics: ['role:officer'] });
    const problems = await told(3);
    expect(problems).toEqual(Array(3).fill(expect.objectContaining(CLEAR)));
    expect(await ask()).toMatchObject({ code: 'invalid' });
    expect(await ask({ topics: ['postings'] }, 'and', 'more')).toBeUndefined();
  });

  it('is told for messages that nobody knows, with and without acknowledgement', async () => {
    const names = ['publish', 'change', 'resync', 'problem', '', 'x'.repeat(5000), '__proto__', '<script>'];
    for (const name of names) {
      const answer = (await client.socket.timeout(5000).emitWithAck(name, { a: 1 })) as { problem: Problem };
      expect(answer.problem).toMatchObject({ ...CLEAR, code: 'unknown-message' });
      client.socket.emit(name, { a: 1 });
    }
    expect(await told(names.length)).toHaveLength(names.length);
  });

  it('of a megabyte, or no packet at all, ends the connection and nothing else', async () => {
    const attempts: ((one: LiveClient) => void)[] = [
      (one) => one.socket.emit('subscribe', { topics: [MEGABYTE] }),
      (one) => one.socket.emit('subscribe', { topics: Array.from({ length: 10_000 }, () => 'postings') }),
      (one) => one.socket.emit('subscribe', Buffer.alloc(1024 * 1024)),
      (one) => (one.socket.io.engine as unknown as Engine).write('9nonsense'),
      (one) => (one.socket.io.engine as unknown as Engine).write('2/live,["subscribe",'),
      (one) => {
        // Two attachments are promised and never come.
        (one.socket.io.engine as unknown as Engine).write('52-/live,["subscribe"]');
        one.socket.emit('subscribe', {});
      },
    ];
    for (const attempt of attempts) {
      const victim = await LiveClient.open(app.url);
      attempt(victim);
      await until(() => Promise.resolve(victim.socket.disconnected || victim.problems.length > 0), 5);
      victim.close();
    }
    expect((await client.subscribe(['postings'])).problem).toBeUndefined();
  });

  it('at the door is refused: tokens that are none, other namespaces', async () => {
    for (const token of ['nonsense', 7, {}, ['x'], true, 'x'.repeat(8000), 'Bearer x', '\u0000'])
      await expect(LiveClient.open(app.url, token as string)).rejects.toMatchObject({
        data: { ...CLEAR, status: 401 },
      });
    const { io } = await import('socket.io-client');
    const elsewhere = io(`${app.url}/admin`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    const refusal = await new Promise<Error>((resolve) => elsewhere.once('connect_error', resolve));
    expect(refusal.message).toMatch(/namespace/i);
    elsewhere.close();
  });

  it('in a flood of ten thousand messages leaves the server answering others', async () => {
    for (let at = 0; at < 10_000; at++) client.socket.emit('subscribe', { topics: 7 });
    const other = await LiveClient.open(app.url);
    expect((await other.subscribe(['postings'])).problem).toBeUndefined();
    other.close();
  });
});
