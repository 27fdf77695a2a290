import type { PostingPage } from '../../src/features/postings/posting-list.dto.js';

/** Where writers put their postings in turn: a search shows a thousand hits at most, so it is asked street by street. */
export const STREETS = ['001', '002', '003', '004', '005', '100', '101'].map((street) => `330211${street}`);

/** The ids that the list finds by a word in the district, from the search engine only; none while it is away. */
export async function foundIds(url: string, word: string): Promise<string[]> {
  const found = await Promise.all(STREETS.map((region) => foundIn(url, word, region)));
  return found.flat().sort();
}

async function foundIn(url: string, q: string, region: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const query = new URLSearchParams({ q, region, limit: '100', ...(after && { after }) });
    const answer = await fetch(`${url}/api/v1/postings?${query.toString()}`);
    if (!answer.ok) return [];
    const page = (await answer.json()) as PostingPage;
    if (page.engine === 'database') return [];
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
  }
  return ids;
}
