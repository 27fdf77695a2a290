import type Database from 'better-sqlite3';

/** So many segments gather on a level before a write has to merge them itself. */
const CRISIS = 64;
/** What one turn writes at most: some milliseconds. */
const PAGES = 200;

/**
 * Leaves the merging of segments to {@link mergeSome}: done by the writes themselves it is a quarter of their work, and the
 * same again for every fourth of them.
 */
export function mergeLater(db: Database.Database, fts: string): void {
  const known = db.prepare<[], { v: number }>(`SELECT v FROM ${fts}_config WHERE k = 'crisismerge'`).get();
  if (known?.v === CRISIS) return;
  const set = db.prepare(`INSERT INTO ${fts} (${fts}, rank) VALUES (?, ?)`);
  set.run('automerge', 0n);
  set.run('crisismerge', BigInt(CRISIS));
}

/** Merges a little of what has gathered; says whether there may be more. */
export function mergeSome(db: Database.Database, fts: string): boolean {
  const changes = db.prepare<[], { n: number }>('SELECT total_changes() AS n');
  const before = changes.get()?.n ?? 0;
  db.prepare(`INSERT INTO ${fts} (${fts}, rank) VALUES ('merge', ?)`).run(BigInt(PAGES));
  // As FTS5 documents it: a merge that finds nothing to do changes one row at most.
  return (changes.get()?.n ?? 0) - before >= 2;
}
