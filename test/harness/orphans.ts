import { beside } from './beside.js';

interface Reference {
  child: string;
  column: string;
  parent: string;
}

const REFERENCES = {
  sqlite: `SELECT m.name AS child, f."from" AS "column", f."table" AS parent
    FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`,
  mariadb: `SELECT table_name AS child, column_name AS \`column\`, referenced_table_name AS parent
    FROM information_schema.key_column_usage
    WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL`,
};

/** Every foreign key of the schema, and how many rows refer to nothing. */
export async function orphans(env: Record<string, string>): Promise<{ references: number; rows: number }> {
  const references = await beside<Reference>(env, REFERENCES[env.DATABASE_URL ? 'mariadb' : 'sqlite']);
  let rows = 0;
  for (const { child, column, parent } of references) {
    const sql = `SELECT COUNT(*) AS n FROM ${child} c LEFT JOIN ${parent} p ON p.id = c.${column}
      WHERE c.${column} IS NOT NULL AND p.id IS NULL`;
    rows += Number((await beside<{ n: number }>(env, sql))[0]?.n ?? 0);
  }
  return { references: references.length, rows };
}
