import { welcome } from './welcome.js';
import { createApp, openDatabase } from './create-app.js';
import { SeedWorldService } from './database/seed/seed-world.service.js';
import { Background } from './platform/background/background.js';
import { readConfig } from './platform/config/read-config.js';
import { loopback, ServerFile } from './platform/operator/server-file.js';
import { told } from './platform/operator/start-faults.js';

/** HTTP and live feed, and a worker's work too unless `WORKERS=apart`. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config, await openDatabase(config));
  app.enableShutdownHooks();
  const seeded = config.mode === 'demo' ? await app.get(SeedWorldService).load() : null;
  await app.listen(config.port, config.host);
  app.get(ServerFile).announce(loopback(await app.getUrl()));
  app.get(Background).start('node', ...(config.workers === 'inside' ? (['worker'] as const) : []));
  console.log(await welcome(app, config, seeded));
}

main().catch((error: unknown) => {
  console.error(told(error));
  process.exit(1);
});
