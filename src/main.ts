import { createApp, openDatabase } from './create-app.js';
import { Background } from './platform/background/background.js';
import { ConfigFaults, readConfig } from './platform/config/read-config.js';
import { AlreadyRunning } from './platform/db/sqlite.connection.js';

/** HTTP and live feed; with the embedded database also everything that a worker does. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config, await openDatabase(config));
  await app.listen(config.port, config.host);
  app.get(Background).start('node', 'worker');
  console.log(`Gongqiao 工桥 → ${await app.getUrl()}`);
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigFaults || error instanceof AlreadyRunning;
  console.error(expected ? error.message : error);
  process.exit(1);
});
