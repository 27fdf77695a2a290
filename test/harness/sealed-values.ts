import type { Db } from '../../src/platform/db/db.js';
import { tableShapes } from '../../src/platform/db/table-shapes.js';

/** Every sealed text that lies anywhere in the database, by `table.column` and the row's key. */
export async function sealedValues(db: Db): Promise<Map<string, Map<string, string>>> {
  const found = new Map<string, Map<string, string>>();
  for (const { name, columns, key } of await tableShapes(db.dialect, (sql, values) => db.rows(sql, values)))
    for (const row of await db.rows<Record<string, unknown>>(`SELECT * FROM \`${name}\``))
      for (const column of columns) {
        const value = row[column];
        if (typeof value !== 'string' || !/^g1\.[0-9a-f]{8}\.[\w-]+$/.test(value)) continue;
        const place = `${name}.${column}`;
        const id = key.map((one) => String(row[one])).join(' ');
        found.set(place, (found.get(place) ?? new Map<string, string>()).set(id, value));
      }
  return found;
}
