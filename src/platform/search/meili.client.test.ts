import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EnqueuedTaskPromise, MeilisearchApiError } from 'meilisearch';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { done, meiliClient, reach } from './meili.client.js';
import { SearchUnavailable } from './search.port.js';

const FULL = { message: 'No space left on device', code: 'no_space_left_on_device', type: 'system' };
/** What version 1.50 says of documents that it could not write down whole. */
const CUT_OFF = { message: 'trailing characters', code: 'malformed_payload', type: 'invalid_request' };
const OURS = { message: 'no id', code: 'missing_document_id', type: 'invalid_request' };

describe('a server whose disk is full', () => {
  let server: Server;
  let said: object = {};
  beforeAll(async () => {
    const answers = createServer((_, answer) => {
      answer.writeHead(422, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    });
    server = answers.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const put = (): Promise<unknown> => {
    const { port } = server.address() as AddressInfo;
    return reach(() =>
      done(
        meiliClient(`http://127.0.0.1:${port}`)
          .index('ads')
          .addDocuments([{ id: 1 }]),
      ),
    );
  };
  const failed = (error: object): EnqueuedTaskPromise =>
    ({ waitTask: () => Promise.resolve({ status: 'failed', error }) }) as unknown as EnqueuedTaskPromise;

  it.each([FULL, CUT_OFF])('is away for whoever writes, as it says $code', async (error) => {
    said = error;
    await expect(put()).rejects.toThrow(SearchUnavailable);
  });

  it('is away also where it says so only of the task', async () => {
    await expect(done(failed(FULL))).rejects.toThrow(SearchUnavailable);
  });

  it('is not taken for one that refuses what is wrong with what it was sent', async () => {
    said = OURS;
    await expect(put()).rejects.toThrow(MeilisearchApiError);
    await expect(done(failed(OURS))).rejects.not.toThrow(SearchUnavailable);
  });
});
