// node tools/test/with-servers.mjs COMMAND …: runs it with the servers of the tests, e.g. one jest file on MariaDB.
import { run } from './run.mjs';
import { scratchInMemory } from './scratch.mjs';
import { startServers, stopServers } from './servers.mjs';

scratchInMemory();
const [program, ...args] = process.argv.slice(2);
const { mariadb, meilisearch } = await startServers();
const { ok } = await run(program, args, { env: { ...mariadb, ...meilisearch }, show: 'all' });
await stopServers();
process.exitCode = ok ? 0 : 1;
