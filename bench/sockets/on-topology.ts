import { beside } from '../../test/harness/beside.js';
import { startTopology } from '../../test/harness/topology.js';
import { soak } from './soak.js';

export interface Wish {
  clients: number;
  cutEveryMs: number;
  forMs: number;
  changesPerSecond: number;
}

const LOGGED = 'SELECT seq FROM events WHERE topics LIKE \'%"postings"%\' AND seq >';

/** The soak on two nodes and two workers of their own; what the log holds is read from the database itself. */
export async function soakTopology(wish: Wish): ReturnType<typeof soak> {
  const topology = await startTopology({ sessions: 4 });
  const { env, furnished, nodes, workers } = topology;
  const positions = async (sql: string): Promise<number[]> =>
    (await beside<{ seq: number }>(env, sql)).map(({ seq }) => Number(seq));
  try {
    return await soak({
      ...wish,
      ...furnished,
      nodes: nodes.map(({ url }) => url),
      processes: [...nodes, ...workers],
      logged: (after) => positions(`${LOGGED} ${after} ORDER BY seq`),
      head: async () => (await positions('SELECT COALESCE(MAX(seq), 0) AS seq FROM events'))[0] ?? 0,
    });
  } finally {
    await topology.close();
  }
}
