import { createApp, openDatabase } from './create-app.js';
import { Background } from './platform/background/background.js';
import { ConfigFaults, readConfig } from './platform/config/read-config.js';
import { serveHealth } from './platform/http/health-port.js';
import { told } from './platform/operator/start-faults.js';

/** Everything that reacts to events or the clock, without HTTP; any number of them share the work by leases. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.databaseUrl)
    throw new ConfigFaults([
      'DATABASE_URL: a worker of its own needs a database server; the embedded one has one process',
    ]);
  const app = await createApp(config, await openDatabase(config));
  app.enableShutdownHooks();
  await serveHealth(app, config);
  app.get(Background).start('worker');
  console.log('Gongqiao worker is at work');
}

main().catch((error: unknown) => {
  console.error(told(error));
  process.exit(1);
});
