import type { TableColumnOptions } from 'typeorm';

type More = Partial<TableColumnOptions>;

/** Column shapes for migrations that mean the same on SQLite and on MariaDB. */
export const column = {
  /** A UUIDv7. */
  id: (name = 'id', more: More = {}): TableColumnOptions => ({ name, type: 'char', length: '36', ...more }),
  key: (name = 'id'): TableColumnOptions => ({ name, type: 'char', length: '36', isPrimary: true }),
  text: (name: string, length: number, more: More = {}): TableColumnOptions => ({
    name,
    type: 'varchar',
    length: String(length),
    ...more,
  }),
  longText: (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'mediumtext', ...more }),
  /** Text parsed by the entity; see `entity-columns.ts`. */
  json: (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'mediumtext', ...more }),
  /** Milliseconds since 1970. */
  instant: (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'bigint', ...more }),
  bigInt: (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'bigint', ...more }),
  int: (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'int', ...more }),
  flag: (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'tinyint', ...more }),
  /** A civil date `YYYY-MM-DD` in Asia/Shanghai. */
  day: (name: string, more: More = {}): TableColumnOptions => ({
    name,
    type: 'varchar',
    length: '10',
    ...more,
  }),
};

export const nullable: More = { isNullable: true };
