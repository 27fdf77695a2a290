import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { startApp, type TestApp } from '../harness/app.js';
import { LiveClient, type Transport } from '../harness/live-client.js';
import { until } from '../harness/until.js';

interface Engine {
  write(data: string | Buffer): void;
}
interface Reason {
  reason: string;
  code: number;
}

const UNDER = 15_000;
const OVER = 20_000;
const FAR_OVER = 200_000;
const TOLD = { status: 413, code: 'message-too-large', zh: expect.any(String), en: expect.any(String) };

describe.each<Transport>(['websocket', 'polling'])('messages over %s', (transport) => {
  let app: TestApp;
  let client: LiveClient;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    client = await LiveClient.open(app.url, null, transport);
  });
  afterEach(async () => {
    client.close();
    const next = await LiveClient.open(app.url);
    expect((await next.subscribe(['postings'])).head).toEqual(expect.any(Number));
    next.close();
  });
  afterAll(() => app.close());

  const ask = async (event: string, ...sent: unknown[]): Promise<Record<string, unknown> | undefined> => {
    const answer = (await client.socket.timeout(5000).emitWithAck(event, ...sent)) as {
      problem?: Record<string, unknown>;
    };
    return answer.problem;
  };

  it.each<[string, (bytes: number) => unknown]>([
    ['one long text', (bytes) => ({ topics: ['x'.repeat(bytes)] })],
    ['Chinese, which weighs three bytes a character', (bytes) => ({ topics: ['招'.repeat(bytes / 3)] })],
    ['many small values', (bytes) => ({ topics: Array.from({ length: bytes / 10 }, () => 'postings') })],
    ['long names', (bytes) => ({ ['x'.repeat(bytes)]: 1 })],
    ['bytes', (bytes) => Buffer.alloc(bytes)],
    ['bytes deep within', (bytes) => ({ topics: [{ a: [Buffer.alloc(bytes)] }] })],
  ])('are refused by their weight, and go on: %s', async (_, message) => {
    expect(await ask('subscribe', message(UNDER))).toMatchObject({ status: 400, code: 'invalid' });
    expect(await ask('subscribe', message(OVER))).toMatchObject(TOLD);
    client.socket.emit('subscribe', message(OVER));
    await until(() => Promise.resolve(client.problems.length === 1), 5);
    expect(client.problems[0]).toMatchObject(TOLD);
    expect(await ask('nobody-knows', message(OVER))).toMatchObject(TOLD);
    expect((await client.subscribe(['postings'])).head).toEqual(expect.any(Number));
  });

  it('far beyond what is read end the connection with a reason that the client sees', async () => {
    const seen = disconnected(client.socket);
    client.socket.emit('subscribe', { topics: ['x'.repeat(FAR_OVER)] });
    expect(await seen).toEqual(
      transport === 'websocket'
        ? { reason: 'transport close', code: 1009 }
        : { reason: 'transport error', code: 413 },
    );
  });

  it('whose name is no text are answered like any other that nobody knows', async () => {
    engineOf(client.socket).write('2/live,[7]');
    engineOf(client.socket).write('2/live,[1e999,{"a":1}]');
    await until(() => Promise.resolve(client.problems.length === 2), 5);
    expect(client.problems).toEqual(Array(2).fill(expect.objectContaining({ code: 'unknown-message' })));
  });

  it('that acknowledge what nobody asked are passed over', async () => {
    engineOf(client.socket).write('3/live,99[{"head":1}]');
    expect((await client.subscribe(['postings'])).head).toEqual(expect.any(Number));
  });

  it('beyond two hundred in ten seconds are told so, and a stream without end is cut', async () => {
    const answers = await Promise.all(Array.from({ length: 260 }, () => ask('subscribe', { topics: 7 })));
    const codes = answers.map((problem) => problem?.code);
    expect(codes.filter((code) => code === 'invalid')).toHaveLength(200);
    expect(answers.at(-1)).toMatchObject({
      status: 429,
      code: 'too-many-messages',
      retryAfterSeconds: 10,
      zh: expect.any(String),
    });
    const seen = disconnected(client.socket);
    for (let sent = 0; sent < 5000; sent++) client.socket.emit('subscribe', { topics: ['postings'] });
    expect(['transport close', 'transport error']).toContain((await seen).reason);
  });

  it('to no namespace of ours are refused at its door', async () => {
    for (const [path, message] of [
      ['/', 'unknown-namespace'],
      ['/admin', 'Invalid namespace'],
    ] as const) {
      const socket = io(app.url + path, { transports: [transport], forceNew: true, reconnection: false });
      const refusal = await new Promise<Error & { data?: object }>((resolve) =>
        socket.once('connect_error', resolve),
      );
      expect(refusal.message).toBe(message);
      if (path === '/') expect(refusal.data).toMatchObject({ status: 404, code: 'unknown-namespace' });
      socket.close();
    }
  });
});

function engineOf(socket: Socket): Engine {
  return socket.io.engine as unknown as Engine;
}

/** Why the connection went, as the client was told. */
function disconnected(socket: Socket): Promise<Reason> {
  return new Promise((resolve) =>
    socket.once('disconnect', (reason, details) => {
      const { description, context } = (details ?? {}) as {
        description?: { code?: number } | number;
        context?: { code?: number; status?: number };
      };
      const code = typeof description === 'number' ? description : description?.code;
      resolve({ reason, code: code ?? context?.code ?? context?.status ?? 0 });
    }),
  );
}
