import { type Connection, createConnection } from 'mysql2';
import { mariadbAddress } from './mariadb.address.js';
import type { Snapshot } from './snapshot.js';
import { tableShapes } from './table-shapes.js';

/** One connection in a consistent snapshot of all tables; InnoDB keeps the old rows for it and locks nothing. */
export async function mariadbSnapshot(url: string): Promise<Snapshot> {
  const connection = createConnection({
    ...mariadbAddress(url),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    decimalNumbers: true,
  });
  // Broken off while nothing is asked of it, as while files are copied, it would end the process; the next question says so.
  connection.on('error', () => undefined);
  const open = connection.promise();
  const query = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    (await open.query(sql, parameters))[0] as T[];
  try {
    await query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    const tables = await tableShapes('mariadb', query);
    return { tables, query, stream: (sql) => rows(connection, sql), close: () => open.end() };
  } catch (error) {
    connection.destroy();
    throw error;
  }
}

function rows(connection: Connection, sql: string): AsyncIterable<Record<string, unknown>> {
  return connection.query(sql).stream({ highWaterMark: 500 });
}
