import type { Dialect } from './connection.js';

/** A table as the database itself describes it. */
export interface TableShape {
  name: string;
  columns: string[];
  /** The columns of its primary key, in the key's order. */
  key: string[];
}

type Query = <T>(sql: string, parameters?: unknown[]) => Promise<T[]>;

interface Catalogue {
  tables: string;
  /** `name`, `pk` (0 outside the key, then the place in it), in the table's own order. */
  columns: string;
  /** `parent`: the tables that this one refers to. */
  parents: string;
}

const CATALOGUES: Record<Dialect, Catalogue> = {
  sqlite: {
    tables: `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name`,
    columns: 'SELECT name, pk FROM pragma_table_info(?) ORDER BY cid',
    parents: 'SELECT DISTINCT "table" AS parent FROM pragma_foreign_key_list(?)',
  },
  mariadb: {
    tables: `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY table_name`,
    columns: `SELECT c.column_name AS name, COALESCE(k.ordinal_position, 0) AS pk
      FROM information_schema.columns c LEFT JOIN information_schema.key_column_usage k
        ON k.table_schema = c.table_schema AND k.table_name = c.table_name
        AND k.column_name = c.column_name AND k.constraint_name = 'PRIMARY'
      WHERE c.table_schema = DATABASE() AND c.table_name = ? ORDER BY c.ordinal_position`,
    parents: `SELECT DISTINCT referenced_table_name AS parent FROM information_schema.key_column_usage
      WHERE table_schema = DATABASE() AND table_name = ? AND referenced_table_name IS NOT NULL`,
  },
};

/** Every table with its columns, each after those that it refers to. */
export async function tableShapes(dialect: Dialect, query: Query): Promise<TableShape[]> {
  const { tables, columns, parents } = CATALOGUES[dialect];
  const found = new Map<string, { shape: TableShape; parents: string[] }>();
  for (const { name } of await query<{ name: string }>(tables)) {
    const described = await query<{ name: string; pk: number }>(columns, [name]);
    const key = described.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const shape = { name, columns: described.map((one) => one.name), key: key.map((one) => one.name) };
    const above = await query<{ parent: string }>(parents, [name]);
    found.set(name, { shape, parents: above.map(({ parent }) => parent) });
  }
  return parentsFirst(found);
}

function parentsFirst(tables: Map<string, { shape: TableShape; parents: string[] }>): TableShape[] {
  const ordered = new Set<TableShape>();
  const place = (name: string, below: readonly string[]): void => {
    const table = tables.get(name);
    if (!table || ordered.has(table.shape) || below.includes(name)) return;
    table.parents.forEach((parent) => place(parent, [...below, name]));
    ordered.add(table.shape);
  };
  for (const name of tables.keys()) place(name, []);
  return [...ordered];
}
