import type { PostingPage } from '../../src/features/postings/posting-list.dto.js';

/** The ids that the list finds by a word, page by page, from the search engine only; none while the engine is away. */
export async function foundIds(url: string, word: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const query = new URLSearchParams({ q: word, limit: '100', ...(after && { after }) });
    const answer = await fetch(`${url}/api/v1/postings?${query.toString()}`);
    if (!answer.ok) return [];
    const page = (await answer.json()) as PostingPage;
    if (page.engine === 'database') return [];
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
  }
  return ids.sort();
}
