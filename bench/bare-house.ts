import type { BareTask } from './bare-server.js';
import { openRaw } from './bare/database.js';
import { address, FILTERS, pageStatement } from './data/filters.js';
import type { House } from './house.js';
import type { Stage } from './stage.js';

/** How many read at once, in every row: enough that neither side waits for the next question. */
export const CONNECTIONS = 10;
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

type Page = { items: { id: string }[] } & Record<string, unknown>;

/** The yardstick of what is read, set up to send as many bytes as the product does. */
export async function bareReads(
  stage: Stage,
  house: House,
  database: string,
): Promise<{ url: string; ids: string[] }> {
  const raw = openRaw(database);
  const pages = await Promise.all(FILTERS.map((filter) => pageStatement(filter, today(), raw)));
  await raw.close();
  const shown = await Promise.all(FILTERS.map((filter) => house.get<Page>(address(filter))));
  const [first] = shown;
  const ids = shown.flatMap(({ items }) => items.map(({ id }) => id));
  const none = { page: null, one: null };
  const task: BareTask = { database, today: today(), pages, filling: none };
  const { url } = await stage.bare.ask<{ url: string }>({ task });
  const [bare, one, ours] = await Promise.all([
    bareBytes(`${url}/page/0`),
    bareBytes(`${url}/one/${ids[0]}`),
    house.get(`/api/v1/postings/${ids[0]}`),
  ]);
  const { items, ...around } = first ?? { items: [] };
  const page = { around, more: padding(bytes({ items, ...around }) - bare - bytes(around)) };
  await stage.bare.ask({ task: { ...task, filling: { page, one: padding(bytes(ours) - one) } } });
  return { url, ids };
}

async function bareBytes(url: string): Promise<number> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.arrayBuffer()).byteLength;
}

const padding = (count: number): string => 'x'.repeat(Math.max(0, count));

export const gets = (url: string, pid: number, paths: string[]) => ({
  url,
  pid,
  connections: CONNECTIONS,
  requests: paths.map((path) => ({ method: 'GET' as const, path })),
});
