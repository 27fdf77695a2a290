import type { EnqueuedTaskPromise } from 'meilisearch';
import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
} from 'meilisearch';
import { SearchUnavailable } from './search.port.js';

const REQUEST_MS = 15_000;
/** A person waits for an answer: a server that stands still is away after this. */
export const SEARCH_MS = 3000;
const TASK_MS = 300_000;
const SOON_MS = 10;
const LATER_MS = 100;
export const NONE_OF_ITS = 'the answer is none of Meilisearch';

/** The official client; without compression, for compressed answers come in small pieces and take 48 ms instead of 4. */
export function meiliClient(host: string, apiKey?: string): Meilisearch {
  return new Meilisearch({
    host,
    ...(apiKey && { apiKey }),
    timeout: REQUEST_MS,
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  });
}

/**
 * What the official client answers, or `SearchUnavailable` where the server said nothing or refused us; also where the answer
 * lacks what each of Meilisearch's has: whoever stands between may say nothing at all, or JSON of his own.
 */
export function reach<T>(work: () => Promise<T>): Promise<T> {
  return heard(() =>
    work().catch((fault: unknown) => {
      throw fault instanceof TypeError ? new SearchUnavailable(NONE_OF_ITS, { cause: fault }) : fault;
    }),
  );
}

/** The same for searches, whose answers are read by us (`meili.multi.ts`): what we read wrongly is no fault of theirs. */
export async function heard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    const silent =
      fault instanceof MeilisearchRequestError ||
      fault instanceof MeilisearchRequestTimeOutError ||
      fault instanceof MeilisearchTaskTimeOutError;
    const refused =
      fault instanceof MeilisearchApiError &&
      (fault.response.status >= 500 ||
        [401, 403, 429].includes(fault.response.status) ||
        missing(fault) ||
        strange(fault) ||
        full(fault));
    if (silent || refused || foreign(fault))
      throw new SearchUnavailable((fault as Error).message, { cause: fault });
    throw fault;
  }
}

/** Waits for a task, asking less often for a long one, and throws what made it fail. */
export async function done(task: EnqueuedTaskPromise, long = false): Promise<void> {
  const { status, error } = await task.waitTask({ interval: long ? LATER_MS : SOON_MS, timeout: TASK_MS });
  if (status === 'succeeded') return;
  const said = `search task ${status}: ${error?.message ?? ''}`;
  // No end of a task: another answered for it.
  const foreignEnd = status !== 'failed' && status !== 'canceled';
  // Deleted in between, it is made anew when it is opened next; what the machine lacks comes back, too.
  const passes = foreignEnd || error?.code === 'index_not_found' || error?.type === OF_MACHINE;
  throw passes ? new SearchUnavailable(said) : new Error(said);
}

/** Whether the index asked for is not there. */
export const missing = (fault: unknown): boolean =>
  fault instanceof MeilisearchApiError && fault.cause?.code === 'index_not_found';

/** Whether somebody else answered for it: a proxy's page is no JSON, and what is wrong has no code of Meilisearch. */
const foreign = (fault: unknown): boolean =>
  fault instanceof SyntaxError || (fault instanceof MeilisearchApiError && !fault.cause?.code);

const LOST_SETTINGS = /^invalid_(search_(filter|facets|sort|attributes_to_search_on)|document_sort)$/;

/** Whether the index is there but not as it was made: who writes into a deleted one gets it back without settings. */
const strange = (fault: unknown): boolean =>
  fault instanceof MeilisearchApiError && LOST_SETTINGS.test(String(fault.cause?.code));

/** The type of what a server says when its disk is full, cannot be read or has no more files to open. */
const OF_MACHINE = 'system';

/**
 * Whether it lacks room: documents that it could not write down whole it also calls malformed, which what we send never
 * is. They would be taken for ours to mend, and be left for a person to look at.
 */
const full = ({ cause }: MeilisearchApiError): boolean =>
  cause?.type === OF_MACHINE || cause?.code === 'malformed_payload';
