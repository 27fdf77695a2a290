// `npm run soak:sockets`: followers on two nodes, each cut every 15 seconds, under 20 changes a second, for two minutes.
// `npm run soak:sockets -- --clients 500 --seconds 30` makes it smaller.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startServers, stopServers } from '../../tools/test/servers.mjs';

await import('../../test/harness/ts-process.mjs');
const { soakTopology } = await import('./on-topology.ts');

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '120' },
    changes: { type: 'string', default: '20' },
    cut: { type: 'string', default: '15' },
  },
});
const [clients, seconds, changes, cut] = ['clients', 'seconds', 'changes', 'cut'].map((name) =>
  Number(values[name]),
);

/** A node and a crowd each hold half of the connections, and some files besides. */
function checkDescriptors() {
  const limit = Number(execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }));
  const needed = clients / 2 + 500;
  if (limit >= needed) return;
  throw new Error(
    `${clients} clients need ${needed} open files in one process, allowed are ${limit}: ulimit -n ${needed}`,
  );
}

try {
  checkDescriptors();
  const { mariadb } = await startServers();
  if (!mariadb)
    throw new Error('The soak needs a database server: mariadbd on the PATH, or TEST_MARIADB_URL.');
  Object.assign(process.env, mariadb, { DB: 'mariadb' });
  const wish = { clients, cutEveryMs: cut * 1000, forMs: seconds * 1000, changesPerSecond: changes };
  const figures = await soakTopology(wish);
  console.log(JSON.stringify(figures, null, 2));
  process.exitCode = figures.clientsAtFault + figures.doubled + figures.resyncs > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await stopServers();
}
