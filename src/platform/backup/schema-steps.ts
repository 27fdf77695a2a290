import type { Migrations } from '../db/schema.js';

/** TypeORM's own table: what it says goes into the manifest, not into the rows. */
export const MIGRATIONS = 'migrations';

/** The names of the steps that a database has gone, oldest first. */
export async function schemaSteps(query: (sql: string) => Promise<{ name: string }[]>): Promise<string[]> {
  return (await query(`SELECT name FROM ${MIGRATIONS} ORDER BY timestamp`)).map(({ name }) => name);
}

/** Of all steps those that were gone. */
export function stepsGone(migrations: Migrations, names: string[]): Migrations {
  const gone = new Set(names);
  return migrations.filter(({ name }) => gone.has(name));
}
