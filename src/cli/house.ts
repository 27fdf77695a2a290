import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, openDatabase } from '../create-app.js';
import { OperatorTokens } from '../platform/access/operator-tokens.js';
import { Clock } from '../platform/clock/clock.js';
import { ClearFault } from '../platform/config/clear-fault.js';
import type { Config } from '../platform/config/config.js';
import { readConfig } from '../platform/config/read-config.js';
import type { Db } from '../platform/db/db.js';
import { AlreadyRunning } from '../platform/db/sqlite.connection.js';
import { JobRunner } from '../platform/jobs/job-runner.js';
import type { House } from '../platform/operator/house.js';
import { OperatorClient } from '../platform/operator/operator-client.js';
import { announcedServer } from '../platform/operator/server-file.js';
import { CommandLogger } from './command-logger.js';

const IDLE_MS = 200;

/** Asks the server that holds the data, or opens the house on a free port of loopback for as long as the work takes. */
export const house: House = async (work) => {
  const config = readConfig(process.env);
  const db = await openUnlessRunning(config);
  if (!db) return work(operatorOf(config));
  const app = await createApp(config, db, new Clock(), new CommandLogger(config));
  try {
    await app.listen(0, '127.0.0.1');
    const jobs = runJobs(app);
    return await work(clientOf(config, await app.getUrl())).finally(jobs.stop);
  } finally {
    await app.close();
  }
};

/** Null while another process holds the embedded database. */
export async function openUnlessRunning(config: Config): Promise<Db | null> {
  try {
    return await openDatabase(config);
  } catch (error) {
    if (error instanceof AlreadyRunning) return null;
    throw error;
  }
}

/** The server that holds the data. */
export function operatorOf(config: Config): OperatorClient {
  const { dataDir } = config;
  const server = announcedServer(dataDir);
  if (server) return clientOf(config, server.url);
  throw new ClearFault({
    zh: '正在运行的服务尚未就绪，请稍后重试',
    en: `a process holds ${dataDir} but does not answer yet: try again`,
  });
}

function clientOf(config: Config, url: string): OperatorClient {
  return new OperatorClient(url, new OperatorTokens(config, new Clock()));
}

/**
 * Only jobs: consumers and clockwork are the server's, which catches up when it runs. One that is still at work at the end,
 * such as an import that a killed server has left, goes on with whoever runs next: nobody waits for it here.
 */
function runJobs(app: NestFastifyApplication): { stop: () => Promise<void> } {
  const runner = app.get(JobRunner);
  let stopping = false;
  const running = (async () => {
    // A database that went away is told by what the command asks next.
    while (!stopping) if (!(await runner.next().catch(() => false))) await pause(IDLE_MS);
  })();
  return {
    stop: () => {
      stopping = true;
      runner.interrupt();
      return running;
    },
  };
}
