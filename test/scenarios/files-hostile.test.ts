import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { startApp, type TestApp } from '../harness/app.js';
import { ObjectStorage } from '../harness/object-storage.js';
import { document } from './files-steps.js';
import { count } from './import-steps.js';

const FILE = 'Content-Disposition: form-data; name="file"; filename="a.pdf"';

describe('uploads that want to do harm', () => {
  let storage: ObjectStorage;
  let app: TestApp;
  let org: TestOrganisation;
  let before: unknown;
  beforeAll(async () => {
    storage = await ObjectStorage.start();
    app = await startApp({ FILES_URL: storage.url });
    org = await foundOrganisation(app, { verified: false });
  });
  const kept = async () => [await count(app, 'files'), await storage.ids()];
  beforeEach(async () => (before = await kept()));
  afterEach(async () => expect(await kept()).toEqual(before));
  afterAll(async () => {
    await app.close();
    await storage.close();
  });

  /** Sends a body as it is; answers the status line's code, or 0 when the connection was cut without one. */
  const raw = (body: string | Buffer, length = Buffer.byteLength(body), end = false): Promise<number> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(app.url);
      const socket = connect(Number(port), '127.0.0.1');
      let said = '';
      socket.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        socket.destroy();
      });
      socket.on('close', () => resolve(Number(said.slice(9, 12)) || 0));
      socket.on('error', (error: NodeJS.ErrnoException) =>
        ['EPIPE', 'ECONNRESET'].includes(error.code ?? '') ? undefined : reject(error),
      );
      socket.write(
        [
          `POST /api/v1/organisations/${org.id}/documents?kind=other HTTP/1.1`,
          'Host: localhost',
          `Authorization: Bearer ${org.owner.token}`,
          'Content-Type: multipart/form-data; boundary=x',
          `Content-Length: ${length}\r\n\r\n`,
        ].join('\r\n'),
      );
      socket.write(body);
      if (end) socket.end();
    });
  const part = (head: string, body: string) => `--x\r\n${head}\r\n\r\n${body}\r\n`;
  const pdf = part(FILE, document().toString('latin1'));

  it('are refused with many fields, large fields and many parts before the file', async () => {
    const field = (at: number, size: number) =>
      part(`Content-Disposition: form-data; name="f${at}"`, 'y'.repeat(size));
    const many = Array.from({ length: 1000 }, (_, at) => field(at, 1)).join('');
    expect(await raw(`${many}${pdf}--x--\r\n`)).toBe(413);
    const heads = Array.from({ length: 1000 }, () => '--x\r\n\r\n\r\n').join('');
    expect([400, 413]).toContain(await raw(`${heads}--x--\r\n`));
  });

  it('are refused with headers without end in a part', async () => {
    const pairs = Array.from({ length: 5000 }, (_, at) => `X-${at}: ${'z'.repeat(100)}`).join('\r\n');
    expect([400, 413]).toContain(await raw(`${part(`${pairs}\r\n${FILE}`, 'x')}--x--\r\n`));
    const one = `X: ${'z'.repeat(2_000_000)}`;
    expect([400, 413]).toContain(await raw(`${part(`${one}\r\n${FILE}`, 'x')}--x--\r\n`));
  });

  it('are refused when the body ends before its length, or before its last boundary', async () => {
    expect([0, 400]).toContain(await raw(pdf, 1_000_000, true));
    expect(await raw(pdf.slice(0, -20))).toBe(400);
  });

  it('are cut off when they drip for ten minutes', () => {
    const server = app.nest.getHttpServer() as { requestTimeout: number; headersTimeout: number };
    expect([server.requestTimeout, server.headersTimeout]).toEqual([600_000, 60_000]);
  });
});
