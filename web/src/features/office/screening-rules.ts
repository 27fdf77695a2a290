import { api, ok, type Schemas } from '@/api/client';

export type Rule = Schemas['ScreeningRuleView'];
const MOST_PAGES = 20;

/** The whole rule book: it is searched in the page. */
export async function ruleBook(signal: AbortSignal): Promise<Rule[]> {
  const rules: Rule[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { limit: 100, after };
    const { items, next } = await ok(api.GET('/api/v1/screening/rules', { params: { query }, signal }));
    rules.push(...items);
    if (next === null) break;
    after = next;
  }
  return rules;
}
