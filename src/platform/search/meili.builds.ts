import type { Meilisearch } from 'meilisearch';
import { done, missing } from './meili.client.js';
import { meiliSettings } from './meili.documents.js';
import type { IndexDefinition } from './search.port.js';

/** The index beside one, in which a rebuild is made. */
export const next = (uid: string): string => `${uid}-next`;

/** Makes the index with its settings unless it is there; answers whether it is empty. */
export async function ensure(
  client: Meilisearch,
  uid: string,
  definition: IndexDefinition,
): Promise<boolean> {
  try {
    return (await client.index(uid).getStats()).numberOfDocuments === 0;
  } catch (fault) {
    if (!missing(fault)) throw fault;
    await done(client.createIndex(uid, { primaryKey: 'id' })).catch(() => undefined);
    await done(client.index(uid).updateSettings(meiliSettings(definition)));
    return true;
  }
}

/** Removes what a rebuild leaves: the old build, and indexes of definitions that are no more. */
export async function tidy(client: Meilisearch, family: string, uid: string): Promise<void> {
  await client.deleteIndexIfExists(next(uid));
  const { results } = await client.getRawIndexes({ limit: 1000 });
  const others = results.map((index) => index.uid).filter((other) => other.startsWith(family));
  for (const other of others)
    if (other !== uid && /^[0-9a-f]{12}$/.test(other.slice(family.length)))
      await client.deleteIndexIfExists(other);
}
