import type { EntityManager } from 'typeorm';

/** Where the log stands: the last position that was given. */
export const SEQUENCER_CURSOR = 'sequencer';

/**
 * Takes the next so many places of the log inside the unit and answers the first; null where earlier events still wait
 * for theirs. Only for a database that has one unit open at a time: there the order of appending is that of committing,
 * and a unit that is rolled back gives its places back.
 */
export async function takePlaces(em: EntityManager, count: number): Promise<number | null> {
  const waiting = await em.query<unknown[]>('SELECT 1 FROM events WHERE seq IS NULL LIMIT 1');
  if (waiting.length > 0) return null;
  const sql = `INSERT INTO cursors (name, position) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET position = position + excluded.position RETURNING position`;
  const [row] = await em.query<{ position: number }[]>(sql, [SEQUENCER_CURSOR, count]);
  return row ? row.position - count + 1 : null;
}
