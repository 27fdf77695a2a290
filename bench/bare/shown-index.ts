import { done, meiliClient } from '../../src/platform/search/meili.client.js';
import { remove } from '../../src/platform/search/meili.builds.js';
import { meiliDocument, meiliSettings } from '../../src/platform/search/meili.documents.js';
import { Synonyms } from '../../src/platform/search/synonyms.js';
import { OPEN } from '../../src/features/postings/posting-filter.sql.js';
import { showable, SHOWN_COLUMNS } from '../../src/features/postings/posting-rows.js';
import { type Names, postingView } from '../../src/features/postings/posting.views.js';
import { documentOf, POSTING_INDEX } from '../../src/features/postings/postings.search.js';
import { openRaw, type Raw } from './database.js';

export const SHOWN_INDEX = 'bench-shown';
const BATCH = 2000;

/** What is indexed, and where. */
interface Source {
  database: string;
  today: string;
  meili: { url: string; key: string };
}

/**
 * The yardstick's own index, for one who shows what Meilisearch answers: the product's with each posting's public view in
 * it. Built once; answers when it holds as many documents as are open.
 */
export async function shownIndex({ database, today, meili }: Source): Promise<void> {
  const client = meiliClient(meili.url, meili.key);
  const raw = openRaw(database);
  try {
    const [row] = await raw.all(`SELECT COUNT(*) AS n FROM postings WHERE ${OPEN}`, [today]);
    const stats = await client
      .index(SHOWN_INDEX)
      .getStats()
      .catch(() => null);
    if (stats?.numberOfDocuments === Number(row?.n)) return;
    await remove(client, SHOWN_INDEX);
    await done(client.createIndex(SHOWN_INDEX, { primaryKey: 'id' }));
    const settings = { ...meiliSettings(POSTING_INDEX, true), displayedAttributes: ['id', 'view'] };
    await done(client.index(SHOWN_INDEX).updateSettings(settings));
    for await (const batch of documents(raw, today))
      await done(client.index(SHOWN_INDEX).addDocuments(batch), true);
  } finally {
    await raw.close();
  }
}

async function* documents(raw: Raw, today: string): AsyncGenerator<Record<string, unknown>[]> {
  const names = await namesIn(raw);
  const synonyms = new Synonyms(POSTING_INDEX.synonyms);
  const sql = `SELECT ${SHOWN_COLUMNS} FROM postings WHERE id > ? AND ${OPEN} ORDER BY id LIMIT ${BATCH}`;
  for (let last = ''; ;) {
    const rows = (await raw.all(sql, [last, today])).map(showable);
    const end = rows.at(-1);
    if (!end) return;
    yield rows.map((row) => ({
      ...meiliDocument(POSTING_INDEX, synonyms, documentOf(row, names)),
      view: postingView(row, names),
    }));
    last = end.id;
  }
}

async function namesIn(raw: Raw): Promise<Names> {
  const sql = `SELECT id, id AS asked, name FROM organisations
    UNION ALL SELECT o.id, c.id, COALESCE(o.name, c.name) FROM agency_clients c
    LEFT JOIN organisations o ON o.id = c.organisation_id`;
  const rows = (await raw.all(sql, [])) as { asked: string; id: string | null; name: string }[];
  return new Map(rows.map(({ asked, id, name }) => [asked, { id, name, verified: true }]));
}
