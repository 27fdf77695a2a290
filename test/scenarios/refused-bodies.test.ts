import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { startApp, type TestApp } from '../harness/app.js';

const MEGABYTE = 1024 * 1024;
const CHUNK = Buffer.alloc(MEGABYTE / 4, 'x');

/** A client that writes a request piece by piece, as slowly as it likes, and hears what is said meanwhile. */
class SlowSender {
  heard = '';
  sent = 0;
  fault: string | null = null;
  readonly gone: Promise<unknown>;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => (this.heard += chunk.toString()));
    socket.on('error', (error: NodeJS.ErrnoException) => (this.fault = error.code ?? error.message));
    this.gone = new Promise((resolve) => socket.once('close', resolve));
  }

  static async begin(app: TestApp, path: string, headers: Record<string, string>): Promise<SlowSender> {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const sender = new SlowSender(socket);
    await sender.write(head('POST', path, headers));
    return sender;
  }

  /** Answers once the other side took it, or the connection is gone. */
  async write(piece: string | Buffer): Promise<void> {
    if (this.socket.destroyed) return;
    this.sent += piece.length;
    const taken = new Promise((resolve) => this.socket.write(piece, resolve));
    await Promise.race([taken, this.gone]);
  }

  async refused(): Promise<void> {
    while (!this.heard.includes('\r\n\r\n') && !this.socket.destroyed)
      await Promise.race([once(this.socket, 'data'), this.gone]);
  }

  /** Whether the connection still serves: the answer to one more request on it. */
  async next(): Promise<string> {
    this.heard = '';
    await this.write(head('GET', '/health/live', {}));
    await this.refused();
    return this.heard.slice(0, 15);
  }

  end(): void {
    this.socket.destroy();
  }
}

function head(method: string, path: string, headers: Record<string, string>): string {
  const lines = Object.entries({ host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}

describe('a request refused before its body was read', () => {
  let app: TestApp;
  let org: TestOrganisation;
  beforeAll(async () => {
    app = await startApp();
    org = await foundOrganisation(app);
  });
  afterAll(() => app.close());

  const json = { 'content-type': 'application/json' };
  const tenMegabytes = { ...json, 'content-length': String(10 * MEGABYTE) };
  const chunked = { ...json, 'transfer-encoding': 'chunked' };
  const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
  const piece = chunk(CHUNK.toString());
  const upload = (size: Record<string, string>) => ({
    authorization: `Bearer ${org.owner.token}`,
    'content-type': 'multipart/form-data; boundary=x',
    ...size,
  });
  const documents = () => `/api/v1/organisations/${org.id}/documents?kind=other`;
  const other = '--x\r\nContent-Disposition: form-data; name="other"; filename="a.pdf"\r\n\r\n';
  const file = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';

  it.each<[string, () => [string, Record<string, string>, string], number]>([
    ['by its stated length', () => ['/api/v1/sessions', tenMegabytes, ''], 413],
    ['by its address', () => ['/api/v1/nowhere', tenMegabytes, ''], 413],
    ['by its type', () => ['/api/v1/sessions', { ...tenMegabytes, 'content-type': 'text/plain' }, ''], 415],
    [
      'for want of a session',
      () => [
        documents(),
        { ...upload({ 'content-length': String(20 * MEGABYTE) }), authorization: 'Bearer x' },
        file,
      ],
      401,
    ],
    [
      'as an upload beyond its cap',
      () => [documents(), upload({ 'content-length': String(20 * MEGABYTE) }), file],
      413,
    ],
  ])('%s lets a slow client send to the end, hear why and ask on', async (_by, request, status) => {
    const [path, headers, begin] = request();
    const length = Number(headers['content-length']);
    const sender = await SlowSender.begin(app, path, headers);
    const start = sender.sent;
    const beyond = status === 413 && begin !== '';
    await sender.write(begin);
    if (!beyond) await sender.refused();
    while (sender.sent - start < length && !sender.fault)
      await sender.write(CHUNK.subarray(0, length - (sender.sent - start)));
    await sender.refused();
    expect(sender.heard).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*application/problem\\+json`));
    expect(sender.fault).toBeNull();
    expect(await sender.next()).toBe('HTTP/1.1 200 OK');
    sender.end();
  });

  it('in the middle of a body without a stated length lets it end all the same', async () => {
    const sender = await SlowSender.begin(app, '/api/v1/sessions', chunked);
    while (!sender.heard && !sender.fault) await sender.write(piece);
    for (let at = 0; at < 20; at++) await sender.write(piece);
    await sender.write('0\r\n\r\n');
    expect([sender.heard.slice(0, 12), sender.fault]).toEqual(['HTTP/1.1 413', null]);
    expect(await sender.next()).toBe('HTTP/1.1 200 OK');
    sender.end();
  });

  const endless = { 'transfer-encoding': 'chunked' };
  it.each<[string, () => [string, Record<string, string>, string], number]>([
    ['a form', () => ['/api/v1/sessions', chunked, ''], 413],
    ['a document', () => [documents(), upload(endless), chunk(file)], 413],
    ['an import', () => ['/api/v1/imports', upload(endless), chunk(file)], 413],
    ['a file that nobody reads', () => [documents(), upload(endless), chunk(other)], 400],
  ])('is cut off when its body never ends: %s', async (_what, request, status) => {
    const [path, headers, begin] = request();
    const sender = await SlowSender.begin(app, path, headers);
    await sender.write(begin);
    while (!sender.fault && sender.sent < 200 * MEGABYTE) await sender.write(piece);
    await sender.gone;
    expect(sender.heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(sender.sent).toBeLessThan(150 * MEGABYTE);
  });
});
