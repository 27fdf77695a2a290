import { DataSource } from 'typeorm';
import Driver from '../sqlite/driver.js';
import type { Migrations } from './schema.js';
import { type TableShape, tableShapes } from './table-shapes.js';

/** The tables that these steps make, on either database alike: an empty one in memory goes them and is looked at. */
export async function shapesMadeBy(migrations: Migrations): Promise<TableShape[]> {
  const source = new DataSource({ type: 'better-sqlite3', driver: Driver, database: ':memory:', migrations });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
    return await tableShapes('sqlite', (sql, parameters) => source.query(sql, parameters));
  } finally {
    await source.destroy();
  }
}
