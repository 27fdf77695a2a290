import { setTimeout as pause } from 'node:timers/promises';
import { S3mini } from 's3mini';
import type { BucketAddress } from '../config/files-url.js';
import { FilesUnavailable } from './files-unavailable.js';

const TRIES = 3;
const PAUSE_MS = 200;
/** The slowest storage that an upload waits for. */
const BYTES_PER_MS = 256;

/** How a bucket is asked. */
export interface BucketManner {
  /** How long an answer may take. */
  answerMs: number;
  /** How long a body may stand still while somebody waits for it. */
  stallMs: number;
  /** How many ids are listed at a time, at most 1,000. */
  page: number;
}

/** Clients of one bucket: `talk` and `send` wait for the whole answer, `take` for its beginning only. */
export function bucketClients(
  address: BucketAddress,
  { answerMs }: Pick<BucketManner, 'answerMs'>,
): Record<'talk' | 'send' | 'take', S3mini> {
  const client = (fetch: typeof globalThis.fetch): S3mini => new S3mini({ ...address, fetch });
  return {
    talk: client((input, init) => ask(input, init, AbortSignal.timeout(answerMs))),
    send: client((input, init) => {
      const bytes = Number(new Headers(init?.headers).get('content-length') ?? 0);
      return ask(input, init, AbortSignal.timeout(answerMs + Math.ceil(bytes / BYTES_PER_MS)));
    }),
    take: client(async (input, init) => {
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(late(answerMs)), answerMs);
      return ask(input, init, stop.signal).finally(() => clearTimeout(timer));
    }),
  };
}

/** By the name that `AbortSignal.timeout` gives it: asking again would only wait as long again. */
const late = (ms: number): DOMException => new DOMException(`no answer within ${ms} ms`, 'TimeoutError');

/** A signed request follows no redirect: what it carries is for this host only. */
function ask(
  input: string | URL | Request,
  init: RequestInit | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const streaming = { duplex: 'half' } as RequestInit;
  return fetch(input, { ...init, ...streaming, redirect: 'manual', signal });
}

/** Tries again what failed at once and may be done twice; then, or when time ran out, says that the storage is away. */
export async function reach<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (error instanceof FilesUnavailable) throw error;
      if (attempt === TRIES || !worthRepeating(error)) throw unavailable(error);
      await pause(PAUSE_MS * attempt);
    }
}

/** What the storage said or why it said nothing; its error body is left out, for some repeat the signature. */
export function unavailable(error: unknown): FilesUnavailable {
  const { message, cause } = error as Error;
  const inner = (cause as Error | undefined)?.message;
  const reason = inner && inner !== message ? `${message}: ${inner}` : message;
  const status = statusOf(error);
  return new FilesUnavailable(reason, status >= 300 && status < 500 && !transient(status), error);
}

function worthRepeating(error: unknown): boolean {
  const status = statusOf(error);
  if (status) return transient(status);
  return (error as Error).name !== 'TimeoutError';
}

const statusOf = (error: unknown): number => (error as { status?: number }).status ?? 0;
const transient = (status: number): boolean => status >= 500 || status === 408 || status === 429;
