import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, openDatabase } from '../../src/create-app.js';
import { Background } from '../../src/platform/background/background.js';
import { Schedule } from '../../src/platform/background/schedule.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import type { Db } from '../../src/platform/db/db.js';
import { type TestDatabase, testDatabase } from './database.js';
import { SmsReceiver } from './sms-receiver.js';
import { TestClock } from './test-clock.js';

/** Good enough for production. */
const APP_SECRET = 'test-secret-of-a-house-on-trial-only';

export interface TestApp {
  readonly url: string;
  readonly nest: NestFastifyApplication;
  readonly db: Db;
  readonly clock: TestClock;
  /** Every SMS that the application sent. */
  readonly sms: SmsReceiver;
  readonly dataDir: string;
  /** Runs a scheduled task until nothing is left, as the clock would. */
  task(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The whole house as `npm start` runs it, on an empty database of its own, with a clock that tests may move. */
export async function startApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database: TestDatabase = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'gongqiao-'));
  const sms = await SmsReceiver.start();
  const defaults = {
    DATA_DIR: dataDir,
    MODE: 'demo',
    RATE_PER_MINUTE: '0',
    LOG_LEVEL: 'error',
    SMS_URL: sms.url,
  };
  const config = readConfig({ APP_SECRET, ...defaults, ...database.env, ...env });
  const clock = new TestClock();
  const db = await openDatabase(config);
  const nest = await createApp(config, db, clock).catch(async (error: unknown) => {
    await Promise.all([sms.close(), database.drop()]);
    throw error;
  });
  await nest.listen(0, '127.0.0.1');
  nest.get(Background).start('node', 'worker');
  return {
    url: await nest.getUrl(),
    nest,
    db,
    clock,
    sms,
    dataDir,
    task: (name) => nest.get(Schedule).runNow(name),
    close: async () => {
      await nest.close();
      await sms.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
