import autocannon from 'autocannon';
import { answering } from './processes.js';

/** What is asked, by how many connections at once, for how long; each connection takes the requests in turn. */
export interface LoadJob {
  /** Each connection has requests of its own instead. */
  divided?: boolean;
  url: string;
  requests: { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }[];
  connections: number;
  seconds: number;
}

export interface Loaded {
  answers: number;
  seconds: number;
  p50: number;
  p99: number;
  bytes: number;
}

/** The load comes from a process of its own, so that it shares no event loop with who answers. */
answering(async ({ url, requests, connections, seconds, divided = false }: LoadJob): Promise<Loaded> => {
  let client = 0;
  const share = (): LoadJob['requests'] => {
    const mine = client++;
    return requests.filter((_, n) => n % connections === mine);
  };
  const result = await autocannon({
    ...{ url, requests, connections, duration: seconds, timeout: 30 },
    ...(divided && { setupClient: (one: autocannon.Client) => one.setRequests(share()) }),
  });
  const bad = result.non2xx + result.errors;
  if (bad > 0) throw new Error(`${url}: ${bad} of ${result.requests.total} answers were none`);
  const { total } = result.requests;
  const took = (result.finish.getTime() - result.start.getTime()) / 1000;
  const { p50, p99 } = result.latency;
  return { answers: total, seconds: took, p50, p99, bytes: result.throughput.total / total };
});
