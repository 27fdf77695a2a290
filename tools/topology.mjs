// `npm run topology`: docker-compose.yml as plain processes for trying out, with throw-away servers, until Ctrl-C.
import { refuseWrongNode } from './prepare/node-version.mjs';

refuseWrongNode();
const { prepare } = await import('./prepare/prepare.mjs');
await prepare();
await import('../test/harness/ts-process.mjs');
const { startServers, stopServers } = await import('./test/servers.mjs');
const { runTopology } = await import('./topology/run.ts');

let end = stopServers;
// Whoever presses it twice would otherwise leave the servers running that are being ended.
const stopped = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
});
try {
  const { mariadb, meilisearch } = await startServers();
  if (!mariadb)
    throw new Error('The topology needs a database server: mariadbd on the PATH, or TEST_MARIADB_URL.');
  const meili = meilisearch && { url: meilisearch.MEILI_URL, key: meilisearch.MEILI_KEY };
  const endProcesses = await runTopology({ databaseUrl: mariadb.TEST_MARIADB_URL, meili });
  end = () => endProcesses().then(stopServers);
  await stopped;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
await end();
