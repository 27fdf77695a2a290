import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EnqueuedTaskPromise, MeilisearchApiError } from 'meilisearch';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { done, heard, meiliClient, reach } from './meili.client.js';
import { MeiliEngine } from './meili.engine.js';
import { ADS } from './search.contract.fixtures.js';
import { SearchUnavailable } from './search.port.js';

const FULL = { message: 'No space left on device', code: 'no_space_left_on_device', type: 'system' };
/** What version 1.50 says of documents that it could not write down whole. */
const CUT_OFF = { message: 'trailing characters', code: 'malformed_payload', type: 'invalid_request' };
const OURS = { message: 'no id', code: 'missing_document_id', type: 'invalid_request' };

describe('a server that cannot be written to', () => {
  let server: Server;
  let [status, said] = [200, ''];
  const asked = new Set<string | undefined>();
  beforeAll(async () => {
    const answers = createServer(({ method }, answer) => {
      asked.add(method);
      answer.writeHead(status, { 'content-type': 'application/json' }).end(said);
    });
    server = answers.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const put = (): Promise<unknown> =>
    reach(() =>
      done(
        meiliClient(url())
          .index('ads')
          .addDocuments([{ id: 1 }]),
      ),
    );
  const failed = (error: object): EnqueuedTaskPromise =>
    ({ waitTask: () => Promise.resolve({ status: 'failed', error }) }) as unknown as EnqueuedTaskPromise;

  it.each([FULL, CUT_OFF])('is away while its disk is full and it says $code', async (error) => {
    [status, said] = [422, JSON.stringify(error)];
    await expect(put()).rejects.toThrow(SearchUnavailable);
  });

  it('is away also where it says so only of the task', async () => {
    await expect(done(failed(FULL))).rejects.toThrow(SearchUnavailable);
  });

  it.each(['', '{}', '{"status":"maintenance"}'])(
    'is away while another answers for it by %j',
    async (words) => {
      [status, said] = [200, words];
      asked.clear();
      const engine = new MeiliEngine({ url: url(), prefix: 'test' });
      await expect(engine.open(ADS)).rejects.toThrow(SearchUnavailable);
      expect([...asked]).toEqual(['GET']);
      await expect(put()).rejects.toThrow(SearchUnavailable);
    },
  );

  it('is away while its index has lost its settings, also for whoever walks through it', async () => {
    [status, said] = [400, JSON.stringify({ ...OURS, code: 'invalid_document_sort' })];
    const walked = reach(() =>
      meiliClient(url())
        .index('ads')
        .getDocuments({ sort: ['id:asc'] }),
    );
    await expect(walked).rejects.toThrow(SearchUnavailable);
  });

  it('is not blamed for what we read wrongly of what was found', async () => {
    const wrongly = (): Promise<never> => Promise.reject(new TypeError('ours'));
    await expect(heard(wrongly)).rejects.toThrow(TypeError);
    await expect(reach(wrongly)).rejects.toThrow(SearchUnavailable);
  });

  it('is not taken for one that refuses what is wrong with what it was sent', async () => {
    [status, said] = [422, JSON.stringify(OURS)];
    await expect(put()).rejects.toThrow(MeilisearchApiError);
    await expect(done(failed(OURS))).rejects.not.toThrow(SearchUnavailable);
  });
});
