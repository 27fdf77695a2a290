import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';

export interface TestDatabase {
  env: Record<string, string>;
  drop(): Promise<void>;
}

/** `DB=mariadb` with `TEST_MARIADB_URL`: a fresh database on that server; otherwise the embedded file in DATA_DIR. */
export async function testDatabase(kind = process.env.DB ?? 'sqlite'): Promise<TestDatabase> {
  if (kind === 'sqlite') return { env: {}, drop: () => Promise.resolve() };
  const server = process.env.TEST_MARIADB_URL;
  if (!server) throw new Error('DB=mariadb asks for TEST_MARIADB_URL');
  const name = `gq_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { env: { DATABASE_URL: url.href }, drop: () => run(server, `DROP DATABASE ${name}`) };
}

async function run(server: string, sql: string): Promise<void> {
  const connection = await createConnection(server);
  await connection.query(sql);
  await connection.end();
}
