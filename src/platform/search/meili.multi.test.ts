import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { heard } from './meili.client.js';
import { type Multi, multiSearcher } from './meili.multi.js';
import { SearchUnavailable } from './search.port.js';

const WITHIN_MS = 400;
/** More than there are connections. */
const MANY = 100;

describe('a server that searches are asked of', () => {
  let server: Server | null = null;
  const asked = async (answer: RequestListener): Promise<Multi> => {
    server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return multiSearcher(`http://127.0.0.1:${port}`, undefined, WITHIN_MS);
  };
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const ask = (multi: Multi): Promise<unknown> => heard(() => multi([{ indexUid: 'ads', q: '焊工' }]));

  it('is away for everyone after the same time when it stands still, however many ask', async () => {
    const multi = await asked(() => undefined);
    const start = performance.now();
    const ends = await Promise.all(Array.from({ length: MANY }, () => ask(multi).catch((fault) => fault)));
    expect(ends.every((fault) => fault instanceof SearchUnavailable)).toBe(true);
    expect(performance.now() - start).toBeLessThan(2 * WITHIN_MS);
  });

  it('is away when its answer comes in drops', async () => {
    const drops: NodeJS.Timeout[] = [];
    const multi = await asked((_, answer) => {
      answer.writeHead(200);
      drops.push(setInterval(() => answer.write(' '), WITHIN_MS / 4));
    });
    await expect(ask(multi)).rejects.toThrow(SearchUnavailable);
    drops.forEach(clearInterval);
  });

  it.each([200, 301, 404, 502])('is away when somebody else answers for it with %d', async (status) => {
    const multi = await asked((_, answer) => answer.writeHead(status).end('<h1>Back soon</h1>'));
    await expect(ask(multi)).rejects.toThrow(SearchUnavailable);
  });
});
