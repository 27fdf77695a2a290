import type { Db } from '../db/db.js';

/** The lease under which a backup has every process leave the bytes of files alone; the sweep removes them later. */
export const FILE_HOLD = 'files-held';

/**
 * Asked after the row is gone and before its bytes go: a hold that is not seen here began later, and so did the snapshot
 * that it protects, which therefore does not know the row.
 */
export async function filesHeld(db: Db): Promise<boolean> {
  const sql = `SELECT 1 AS held FROM leases WHERE name = ? AND until_at > ${db.nowSql}`;
  return (await db.rows(sql, [FILE_HOLD])).length > 0;
}
