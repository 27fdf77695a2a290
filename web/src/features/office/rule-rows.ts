import { api, ok } from '@/api/client';
import type { RuleRow } from './rule-values';

const MOST_PAGES = 20;

/** The whole history, withdrawn rows too; there are a few dozen. */
export async function everyRow(signal: AbortSignal): Promise<RuleRow[]> {
  const rows: RuleRow[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { limit: 100, after };
    const { items, next } = await ok(api.GET('/api/v1/reference/rules', { params: { query }, signal }));
    rows.push(...items);
    if (next === null) return rows;
    after = next;
  }
  return rows;
}
