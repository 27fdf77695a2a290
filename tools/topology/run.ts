import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Places } from './plan.js';
import { type Part, Topology } from './processes.js';

type Lent = Pick<Places, 'databaseUrl' | 'meili'>;

/** The whole topology for trying out, on throw-away data with the invented Zhenhai; answers what ends it. */
export async function runTopology(lent: Lent): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gongqiao-topology-'));
  const appSecret = randomBytes(32).toString('hex');
  const topology = await Topology.prepare({ ...lent, dataDir, appSecret, env: { MODE: 'demo' } });
  const end = async (): Promise<void> => {
    await topology.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    for (const part of topology.of('migrate')) {
      await part.complete();
      await part.command('seed');
    }
    await topology.start();
  } catch (error) {
    await end();
    throw error;
  }
  console.log(tell(topology, lent));
  return end;
}

function tell(topology: Topology, { meili }: Lent): string {
  const line = (part: Part): string => `  ${part.name.padEnd(10)} ${part.url}  (pid ${part.pid})`;
  const [node] = topology.of('node');
  return [
    '',
    ...topology.of('node').map(line),
    ...topology.of('worker').map((part) => `${line(part)}  /health/ready, /metrics`),
    `  search     ${meili ? `Meilisearch ${meili.url}` : 'embedded, in the folder that all processes share'}`,
    `  accounts   ${node?.url}/api/v1/demo-accounts`,
    '',
    '  Ctrl-C ends everything and throws the data away.',
    '',
  ].join('\n');
}
