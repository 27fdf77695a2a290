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

/** Until the index holds so many. */
export async function indexed(app: TestApp, total: number): Promise<void> {
  const ask = { q: '测试', limit: 1 };
  await until(
    () =>
      find(app, { limit: 1 }).then(async (page) => ({ page, words: await find(app, ask).catch(() => null) })),
    ({ page, words }) => words !== null && page.engine !== 'database' && page.total === total,
    10_000,
  );
}
