import { Agent as HttpAgent, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import { urlToHttpOptions } from 'node:url';
import { MeilisearchApiError, MeilisearchRequestError, type MultiSearchQuery } from 'meilisearch';
import type { MeiliAnswer } from './meili.query.js';

/** Asks for several things in one request. */
export type Multi = (queries: MultiSearchQuery[]) => Promise<MeiliAnswer[]>;

interface Said {
  status: number;
  body: string;
}

const KEPT = 32;

/**
 * Searching by Node's own client over connections that are kept: the official client's `fetch` and its web streams cost
 * each search as much processor time as all that is made of the answer. What goes wrong is told as the official one does.
 */
export function multiSearcher(host: string, apiKey: string | undefined, timeoutMs: number): Multi {
  const url = new URL('multi-search', host.endsWith('/') ? host : `${host}/`);
  const secure = url.protocol === 'https:';
  const agent = new (secure ? HttpsAgent : HttpAgent)({ keepAlive: true, maxFreeSockets: KEPT });
  const ask = secure ? overHttps : overHttp;
  const given = { 'content-type': 'application/json', 'accept-encoding': 'identity' };
  const headers = apiKey ? { ...given, authorization: `Bearer ${apiKey}` } : given;
  const place = { ...urlToHttpOptions(url), method: 'POST', agent, timeout: timeoutMs };
  const said = (sent: string, again = true): Promise<Said> =>
    new Promise((resolve, reject) => {
      const length = { 'content-length': Buffer.byteLength(sent) };
      const asking = ask({ ...place, headers: { ...headers, ...length } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: String(Buffer.concat(chunks)) }),
        );
      });
      // On a socket of its own a clock costs less than a signal that may be aborted; one that is not silent goes on.
      asking.on('timeout', () => asking.destroy(new Error(`no answer for ${timeoutMs} ms`)));
      // A kept connection may have been closed while the question was on its way; searching twice changes nothing.
      asking.on('error', (fault: NodeJS.ErrnoException) => {
        if (again && asking.reusedSocket && fault.code === 'ECONNRESET') resolve(said(sent, false));
        else reject(fault);
      });
      asking.end(sent);
    });
  return async (queries) => {
    const { status, body } = await said(JSON.stringify({ queries })).catch((fault: unknown) => {
      throw new MeilisearchRequestError(url.href, fault);
    });
    if (status !== 200) throw new MeilisearchApiError(new Response(null, { status }), problem(body));
    return (JSON.parse(body) as { results: MeiliAnswer[] }).results;
  };
}

type Problem = ConstructorParameters<typeof MeilisearchApiError>[1];

function problem(body: string): Problem {
  try {
    return JSON.parse(body) as Problem;
  } catch {
    return undefined;
  }
}
