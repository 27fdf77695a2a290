import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OperatorTokens } from '../access/operator-tokens.js';
import { OperatorClient } from './operator-client.js';

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
