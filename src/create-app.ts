import 'reflect-metadata';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { entities } from './database/entities.js';
import { migrations } from './database/migrations.js';
import { refuseHalfRestored } from './platform/backup/restore-target.js';
import { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import type { Db } from './platform/db/db.js';
import { openDb } from './platform/db/db.module.js';
import { Consumers } from './platform/events/consumers.js';
import { fastifyAdapter, furnish } from './platform/http/fastify.js';
import { LiveServer } from './platform/live/live-server.js';
import { serveOpenApi } from './platform/http/openapi.js';
import { servePages } from './platform/http/pages/serve-pages.js';

/** Opens the database and brings it up to date. */
export async function openDatabase(config: Config): Promise<Db> {
  const db = await openDb(config, { entities, migrations });
  await refuseHalfRestored(db).catch(async (error: unknown) => {
    await db.close();
    throw error;
  });
  await db.migrate();
  return db;
}

/** The whole house, ready to listen; nothing runs in the background until it is started. */
export async function createApp(
  config: Config,
  db: Db,
  clock = new Clock(),
  logger: LoggerService | Level[] = nestLevels(config.logLevel),
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, db, clock),
    fastifyAdapter(config),
    {
      logger,
      abortOnError: false,
      // Nest would read forms too, which any page may send here in its visitor's name; Fastify reads JSON by itself.
      bodyParser: false,
    },
  );
  try {
    await furnish(app, config);
    serveOpenApi(app);
    await servePages(app);
    await app.init();
    await app.get(LiveServer).open();
    app.get(Consumers).check();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

type Level = 'error' | 'warn' | 'log' | 'debug';
const LEVELS: Level[] = ['error', 'warn', 'log', 'debug'];
const SHOWN: Record<Config['logLevel'], number> = {
  silent: 0,
  fatal: 1,
  error: 1,
  warn: 2,
  info: 3,
  debug: 4,
};

/** Nest's levels down to the one of `LOG_LEVEL`. */
export function nestLevels(level: Config['logLevel']): Level[] {
  return LEVELS.slice(0, SHOWN[level]);
}
