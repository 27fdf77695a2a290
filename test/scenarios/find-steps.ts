import request from 'supertest';
import type { PostingPage } from '../../src/features/postings/posting-list.dto.js';
import type { TestApp } from '../harness/app.js';

type Query = Record<string, string | number>;

export async function find(app: TestApp, query: Query = {}): Promise<PostingPage> {
  const answer = await request(app.url).get('/api/v1/postings').query(query);
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as PostingPage;
}

export async function titles(app: TestApp, query: Query): Promise<string[]> {
  return (await find(app, query)).items.map((item) => item.title);
}

/** Asks until the answer fits; fails with the last answer when `ms` have passed. Answers how long it took. */
export async function until<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
  ms = 5000,
): Promise<number> {
  const start = performance.now();
  for (;;) {
    const answer = await ask();
    const took = performance.now() - start;
    if (fits(answer)) return took;
    if (took > ms) throw new Error(`not within ${ms} ms; last: ${JSON.stringify(answer).slice(0, 500)}`);
  }
}

/** Until the index holds so many; its facets count what it holds, while the rows come from the database. */
export async function indexed(app: TestApp, total: number): Promise<void> {
  const held = async (): Promise<number> => {
    const { facets } = await find(app, { limit: 1 });
    return facets ? (facets.side ?? []).reduce((sum, { count }) => sum + count, 0) : -1;
  };
  await until(held, (count) => count === total, 10_000);
}
