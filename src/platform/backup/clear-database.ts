import type { Db } from '../db/db.js';
import { quoted } from '../db/quoted.js';
import { execute } from '../db/statements.js';

interface Thing {
  kind: 'VIEW' | 'SEQUENCE' | 'TABLE';
  name: string;
}

/** Views before the tables that they read, and virtual tables before those that serve them, which go along. */
const EVERYTHING: Record<Db['dialect'], string> = {
  sqlite: `SELECT upper(type) AS kind, name FROM sqlite_master
    WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
    ORDER BY type = 'view' DESC, sql LIKE 'CREATE VIRTUAL%' DESC, name`,
  mariadb: `SELECT CASE WHEN table_type IN ('VIEW', 'SEQUENCE') THEN table_type ELSE 'TABLE' END AS kind,
      table_name AS name
    FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_type = 'VIEW' DESC, table_name`,
};

/** Drops whatever lies in the database, by whomever and under whatever name, but one table; asks for a single connection. */
export async function dropAllBut(db: Db, spared: string): Promise<void> {
  const all = await db.rows<Thing>(EVERYTHING[db.dialect]);
  // Tables that refer to each other in a circle, or from another database, can be dropped in no order at all.
  await db.withoutReferences(async () => {
    for (const { kind, name } of all)
      if (name !== spared) await db.tx((em) => execute(em, `DROP ${kind} IF EXISTS ${quoted(name)}`));
  });
}

/** What is no table and holds no rows, but somebody has made: the first view or sequence. */
export async function furnishing(db: Db): Promise<string | null> {
  const all = await db.rows<Thing>(EVERYTHING[db.dialect]);
  return all.find(({ kind }) => kind !== 'TABLE')?.name ?? null;
}
