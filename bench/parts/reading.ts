import { bareReads, gets } from '../bare-house.js';
import { address, FILTERS } from '../data/filters.js';
import type { Figure } from '../report/figures.js';
import type { Stage } from '../stage.js';
import { overHttp } from '../turns.js';

/** Filtered lists of 20 with facets and total, against the page's one statement and as many bytes. */
export async function list(stage: Stage): Promise<Figure[]> {
  const house = await stage.house();
  const { url } = await bareReads(stage, house, (await stage.data(stage.options.postings)).database);
  const ours = gets(house.url, house.pid, FILTERS.map(address));
  const yardstick = gets(
    url,
    stage.bare.pid,
    FILTERS.map((_, n) => `/page/${n}`),
  );
  return [
    await overHttp(stage, { name: 'filtered list of 20', unit: 'answers/s', target: 0.7 }, ours, yardstick),
  ];
}

/** One posting by its id. */
export async function one(stage: Stage): Promise<Figure[]> {
  const house = await stage.house();
  const { url, ids } = await bareReads(stage, house, (await stage.data(stage.options.postings)).database);
  const ours = gets(
    house.url,
    house.pid,
    ids.map((id) => `/api/v1/postings/${id}`),
  );
  const yardstick = gets(
    url,
    stage.bare.pid,
    ids.map((id) => `/one/${id}`),
  );
  return [
    await overHttp(stage, { name: 'one posting by id', unit: 'answers/s', target: 0.5 }, ours, yardstick),
  ];
}
