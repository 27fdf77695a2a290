import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OperatorTokens } from '../access/operator-tokens.js';
import { UnusableFile } from './command-file.js';
import { OperatorClient, OperatorGone } from './operator-client.js';

const tokens = { issue: () => Promise.resolve('a-token') } as unknown as OperatorTokens;

describe('a command whose server has gone, and whose port somebody else has by now', () => {
  let server: Server;
  let answer: [status: number, body: string];
  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(answer[0]).end(answer[1]));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each([
    [404, '<!DOCTYPE html>'],
    [200, '<!DOCTYPE html>'],
    [500, '{"error":"not ours"}'],
    [502, 'null'],
  ])('says that it is not Gongqiao which answers %i %s', async (...given) => {
    answer = given;
    const client = new OperatorClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokens);
    await expect(client.get('/diagnosis')).rejects.toThrow(/应答的不是工桥[^]*is not Gongqiao/);
  });
});

describe('a report whose server goes in the middle of it', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('the first of it', () => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is no fault of the file, and told in words', async () => {
    const client = new OperatorClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokens);
    const folder = mkdtempSync(join(tmpdir(), 'gq-report-'));
    await expect(client.download('/report', join(folder, 'report.csv'))).rejects.toThrow(OperatorGone);
  });
});

describe('a file that was named to a command and cannot be used', () => {
  let server: Server;
  let client: OperatorClient;
  beforeAll(async () => {
    server = createServer((request, response) => request.resume().once('end', () => response.end('{}')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    client = new OperatorClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokens);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each([
    ['is a folder', tmpdir()],
    ['is not there any more', join(tmpdir(), 'nowhere', 'at-all.csv')],
  ])('is named instead of the server or DATA_DIR when it %s', async (_, file) => {
    const works = [() => client.upload('/imports', file, {}), () => client.download('/report', file)];
    for (const work of works) {
      const fault = await work().then(
        () => null,
        (error: unknown) => error,
      );
      expect(fault).toBeInstanceOf(UnusableFile);
      expect((fault as Error).message).toContain(`cannot use ${file}`);
    }
  });
});
