import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config.js';
import { makeDataFolder } from '../config/data-folder.js';
import type { Connection } from './connection.js';
import { Db } from './db.js';
import { MariadbConnection } from './mariadb.connection.js';
import type { Schema } from './schema.js';
import { SqliteConnection } from './sqlite.connection.js';

function connect(config: Config, schema: Schema): Promise<Connection> {
  makeDataFolder(config.dataDir);
  if (config.databaseUrl) return MariadbConnection.open(config.databaseUrl, schema, config.databasePool);
  return SqliteConnection.open(config.dataDir, schema);
}

/** Opens the database that the configuration names; every process does so first, and finds its data folder from then on. */
export async function openDb(config: Config, schema: Schema): Promise<Db> {
  return new Db(await connect(config, schema));
}

@Global()
@Module({})
export class DbModule implements OnApplicationShutdown {
  constructor(private readonly db: Db) {}

  /** `db` is opened and migrated before the application is built, so that every provider finds the schema standing. */
  static with(db: Db): DynamicModule {
    return { module: DbModule, providers: [{ provide: Db, useValue: db }], exports: [Db] };
  }

  onApplicationShutdown(): Promise<void> {
    return this.db.close();
  }
}
