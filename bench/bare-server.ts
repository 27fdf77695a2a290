import fastify from 'fastify';
import { attachLive, type Burst } from './bare/live.js';
import { openRaw, type Raw } from './bare/database.js';
import { type Batches, insertInBatches } from './bare/inserts.js';
import { answering } from './processes.js';
import { oneStatement, type Statement } from './data/filters.js';

/** What the yardstick is to do, told before it listens. */
export interface BareTask {
  /** A file of SQLite or the address of a MariaDB. */
  database: string;
  today: string;
  pages: Statement[];
  /** What fills each answer up to the bytes of the product's. */
  filling: { page: unknown; one: unknown };
  create?: { statements: Statement[]; ids: number[]; answer: object };
}

interface Asked {
  task?: BareTask;
  burst?: Burst;
  insert?: Batches;
}

const app = fastify({ logger: false });
const live = attachLive(app.server);
let raw: Raw | null = null;
let task: BareTask | null = null;

app.get<{ Params: { n: string } }>('/page/:n', async ({ params }) => {
  const page = task?.pages[Number(params.n)];
  const rows = page ? await raw?.all(page.sql, page.params) : [];
  return { items: rows, filling: task?.filling.page };
});

const ONE = oneStatement();
app.get<{ Params: { id: string } }>('/one/:id', async ({ params }) => {
  const [row] = (await raw?.all(ONE, [params.id, task?.today])) ?? [];
  return { row, filling: task?.filling.one };
});

let created = 0;
/** The ids among the values are new each time; everything else is the same bytes. */
app.post('/create', async (_request, reply) => {
  const create = task?.create;
  if (!create) throw new Error('nothing to create');
  created += 1;
  const fresh = `${String(created).padStart(12, '0')}-${process.pid}-${Date.now().toString(36)}`.slice(0, 36);
  const statements = create.statements.map(({ sql, params }, i) => ({
    sql,
    params: params.map((value, at) => (at === create.ids[i] ? fresh : value)),
  }));
  await raw?.write(statements);
  return reply.status(201).send({ ...create.answer, id: fresh });
});

answering(async (asked: Asked): Promise<object> => {
  if (asked.burst) return live.burst(asked.burst);
  if (asked.insert && raw) return insertInBatches(raw, asked.insert);
  if (!asked.task) throw new Error('nothing was asked');
  await raw?.close();
  task = asked.task;
  raw = openRaw(task.database);
  return {
    url: app.server.listening ? app.listeningOrigin : await app.listen({ port: 0, host: '127.0.0.1' }),
  };
});
