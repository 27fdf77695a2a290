// `npm run topology`: docker-compose.yml as plain processes for trying out, with throw-away servers, until Ctrl-C.
import { refuseWrongNode } from './prepare/node-version.mjs';

refuseWrongNode();
const { prepare } = await import('./prepare/prepare.mjs');
await prepare();
await import('../test/harness/ts-process.mjs');
const { startServers, stopServers } = await import('./test/servers.mjs');
const { runTopology } = await import('./topology/run.ts');

const { mariadb, meilisearch } = await startServers();
if (!mariadb) {
  console.error('The topology needs a database server: mariadbd on the PATH, or TEST_MARIADB_URL.');
  process.exit(1);
}
const meili = meilisearch && { url: meilisearch.MEILI_URL, key: meilisearch.MEILI_KEY };
let end = stopServers;
const stopped = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
});
try {
  const endProcesses = await runTopology({ databaseUrl: mariadb.TEST_MARIADB_URL, meili });
  end = () => endProcesses().then(stopServers);
  await stopped;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
await end();
