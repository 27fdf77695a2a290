import { MeilisearchApiError, MeilisearchRequestError, type MultiSearchQuery } from 'meilisearch';
import { errors, Pool } from 'undici';
import { NONE_OF_ITS } from './meili.client.js';
import type { MeiliAnswer } from './meili.query.js';

/** Asks for several things in one request. */
export type Multi = (queries: MultiSearchQuery[]) => Promise<MeiliAnswer[]>;

interface Said {
  status: number;
  body: string;
}

const CONNECTIONS = 32;

/**
 * Searching over connections that are kept: the official client's `fetch` and its web streams cost each search as much
 * processor time as all that is made of the answer. What goes wrong is told as the official one does.
 */
export function multiSearcher(host: string, apiKey: string | undefined, timeoutMs: number): Multi {
  const url = new URL('multi-search', host.endsWith('/') ? host : `${host}/`);
  const pool = new Pool(url.origin, {
    connections: CONNECTIONS,
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const headers = {
    'content-type': 'application/json',
    'accept-encoding': 'identity',
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
  };
  const said = async (sent: string, signal: AbortSignal, again = true): Promise<Said> => {
    try {
      const answer = await pool.request({ path: url.pathname, method: 'POST', headers, body: sent, signal });
      return { status: answer.statusCode, body: await answer.body.text() };
    } catch (fault) {
      // A kept connection may have been closed while the question was on its way; searching twice changes nothing.
      if (again && fault instanceof errors.SocketError) return said(sent, signal, false);
      throw new MeilisearchRequestError(url.href, fault);
    }
  };
  return async (queries) => {
    // From now on: waiting for a connection, behind others whom nobody answers, counts too.
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeoutMs);
    const asked = said(JSON.stringify({ queries }), late.signal);
    const { status, body } = await asked.finally(() => clearTimeout(timer));
    const told = read(body);
    if (status !== 200)
      throw new MeilisearchApiError(new Response(null, { status }), told as Problem | undefined);
    const { results } = (told ?? {}) as { results?: MeiliAnswer[] };
    if (!results) throw new MeilisearchRequestError(url.href, new Error(NONE_OF_ITS));
    return results;
  };
}

type Problem = ConstructorParameters<typeof MeilisearchApiError>[1];

/** Whoever stands between may answer with a page of his own. */
function read(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
