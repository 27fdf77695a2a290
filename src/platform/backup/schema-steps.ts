/** TypeORM's own table: what it says goes into the manifest, not into the rows. */
export const MIGRATIONS = 'migrations';

/** The names of the steps that a database has gone, oldest first. */
export async function schemaSteps(query: (sql: string) => Promise<{ name: string }[]>): Promise<string[]> {
  return (await query(`SELECT name FROM ${MIGRATIONS} ORDER BY timestamp`)).map(({ name }) => name);
}
