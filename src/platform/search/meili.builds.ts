import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Meilisearch, Settings } from 'meilisearch';
import { done, missing, NONE_OF_ITS } from './meili.client.js';
import { isWhole, meiliSettings } from './meili.documents.js';
import { type IndexDefinition, SearchUnavailable } from './search.port.js';

const beside = (uid: string): string => `${uid}-next`;

/** An index beside one for a rebuild of its own: who goes on when he has lost his turn spoils nobody else's. */
export const next = (uid: string): string => `${beside(uid)}-${randomUUID().slice(0, 8)}`;

/**
 * Makes the index with its settings unless it is there; answers whether it is empty or waits for its documents. Only one
 * that a rebuild has filled is `whole`: some documents may be in it before.
 */
export async function ensure(
  client: Meilisearch,
  uid: string,
  definition: IndexDefinition,
  whole = false,
): Promise<boolean> {
  const wanted = meiliSettings(definition, whole);
  try {
    const [{ numberOfDocuments }, settings] = await Promise.all([
      client.index(uid).getStats(),
      client.index(uid).getSettings(),
    ]);
    // Whoever stands between may answer in JSON, too: nothing is removed on his word.
    if (!Array.isArray(settings.searchableAttributes)) throw new SearchUnavailable(NONE_OF_ITS);
    if (isDeepStrictEqual(settings.searchableAttributes, wanted.searchableAttributes)) {
      await count(client, uid, settings, wanted);
      return numberOfDocuments === 0 || !isWhole(settings);
    }
    // Written into after someone deleted it, it came back bare: what it holds cannot be filtered.
    await remove(client, uid);
    return await ensure(client, uid, definition, whole);
  } catch (fault) {
    if (!missing(fault)) throw fault;
    await done(client.createIndex(uid, { primaryKey: 'id' })).catch(() => undefined);
    await done(client.index(uid).updateSettings(wanted));
    return true;
  }
}

/** How facets are counted can be changed at any time: it is looked at whenever an index is opened. */
async function count(
  client: Meilisearch,
  uid: string,
  { faceting: now }: Settings,
  wanted: Settings,
): Promise<void> {
  if (wanted.faceting && !isDeepStrictEqual(now, wanted.faceting))
    await done(client.index(uid).updateFaceting(wanted.faceting));
}

/** Answers when it is gone: what is written while it is only about to go would bring it back without settings. */
export async function remove(client: Meilisearch, uid: string): Promise<void> {
  try {
    await client.getRawIndex(uid);
  } catch (fault) {
    if (missing(fault)) return;
    throw fault;
  }
  await done(client.deleteIndex(uid));
}

/** Removes all rebuilds of an index, whoever was at them. */
export async function removeNext(client: Meilisearch, uid: string): Promise<void> {
  for (const other of await uidsOf(client, beside(uid))) await remove(client, other);
}

/** What stands behind an installation's and an index's name: the print of a definition, and builds beside it. */
const BUILT = /^[0-9a-f]{12}(-next(-[0-9a-f]{8})?)?$/;

/** Removes what a rebuild leaves: the old build, and indexes of definitions that are no more, also half-built ones. */
export async function tidy(
  client: Meilisearch,
  family: string,
  { uid, target }: { uid: string; target: string },
): Promise<void> {
  await remove(client, target);
  for (const other of await uidsOf(client, family))
    if (!other.startsWith(uid) && BUILT.test(other.slice(family.length))) await remove(client, other);
}

async function uidsOf(client: Meilisearch, beginning: string): Promise<string[]> {
  const { results } = await client.getRawIndexes({ limit: 1000 });
  return results.map((index) => index.uid).filter((uid) => uid.startsWith(beginning));
}
