import { setInterval } from 'node:timers';
import { entities } from '../database/entities.js';
import { migrations } from '../database/migrations.js';
import { Background } from '../platform/background/background.js';
import { Leases } from '../platform/background/leases.js';
import type { Config } from '../platform/config/config.js';
import type { Db } from '../platform/db/db.js';
import { openDb } from '../platform/db/db.module.js';
import { AlreadyRunning } from '../platform/db/sqlite.connection.js';
import { FILE_HOLD } from '../platform/files/file-hold.js';
import { operatorOf } from './house.js';

const RENEW_MS = 2000;

interface Holder {
  renew(): Promise<unknown>;
  end(): Promise<void>;
}

/** Has every process leave the bytes of files alone for as long as the work takes, without bringing the schema up to date. */
export async function whileFilesHeld<T>(config: Config, work: () => Promise<T>): Promise<T> {
  const holder = await holderFor(config);
  try {
    await holder.renew();
    // A renewal that fails may come back with the next; a file that was lost meanwhile is named at the end.
    const timer = setInterval(() => void holder.renew().catch(() => undefined), RENEW_MS);
    return await work().finally(() => clearInterval(timer));
  } finally {
    await holder.end();
  }
}

/** Either this process holds the embedded database alone, or the server that does is asked; a database server takes a row. */
async function holderFor(config: Config): Promise<Holder> {
  const db = await openDb(config, { entities, migrations }).catch((error: unknown) => {
    if (error instanceof AlreadyRunning) return null;
    throw error;
  });
  if (db)
    return config.databaseUrl ? leaseHolder(db) : { renew: () => Promise.resolve(), end: () => db.close() };
  const operator = operatorOf(config);
  return { renew: () => operator.post('/file-hold'), end: () => Promise.resolve() };
}

function leaseHolder(db: Db): Holder {
  const leases = new Leases(db, new Background());
  return {
    renew: () => leases.hold(FILE_HOLD),
    // A lease that cannot be given back ends by itself; the connections would keep the command from ending.
    end: async () => {
      try {
        const lease = await leases.hold(FILE_HOLD);
        if (lease) await leases.release(lease);
      } finally {
        await db.close();
      }
    },
  };
}
