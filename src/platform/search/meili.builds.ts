import { isDeepStrictEqual } from 'node:util';
import type { Meilisearch, Settings } from 'meilisearch';
import { done, missing } from './meili.client.js';
import { meiliSettings } from './meili.documents.js';
import type { IndexDefinition } from './search.port.js';

/** The index beside one, in which a rebuild is made. */
export const next = (uid: string): string => `${uid}-next`;

/** Makes the index with its settings unless it is there; answers whether it is empty or waits for its documents. */
export async function ensure(
  client: Meilisearch,
  uid: string,
  definition: IndexDefinition,
): Promise<boolean> {
  try {
    const [{ numberOfDocuments }, settings] = await Promise.all([
      client.index(uid).getStats(),
      client.index(uid).getSettings(),
    ]);
    const wanted = meiliSettings(definition);
    if (isDeepStrictEqual(settings.searchableAttributes, wanted.searchableAttributes)) {
      await count(client, uid, settings, wanted);
      return numberOfDocuments === 0;
    }
    // Written into after someone deleted it, it came back bare: what it holds cannot be filtered.
    await remove(client, uid);
    return await ensure(client, uid, definition);
  } catch (fault) {
    if (!missing(fault)) throw fault;
    await done(client.createIndex(uid, { primaryKey: 'id' })).catch(() => undefined);
    await done(client.index(uid).updateSettings(meiliSettings(definition)));
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

/** Removes what a rebuild leaves: the old build, and indexes of definitions that are no more. */
export async function tidy(client: Meilisearch, family: string, uid: string): Promise<void> {
  await remove(client, next(uid));
  const { results } = await client.getRawIndexes({ limit: 1000 });
  const others = results.map((index) => index.uid).filter((other) => other.startsWith(family));
  for (const other of others)
    if (other !== uid && /^[0-9a-f]{12}$/.test(other.slice(family.length))) await remove(client, other);
}
