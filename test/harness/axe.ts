import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

interface Rule {
  id: string;
  impact: string;
  enabled: boolean;
  tags: string[];
}

const require = createRequire(import.meta.url);
const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const HEAVY = ['serious', 'critical'];
const { rules } = (require('axe-core') as { _audit: { rules: Rule[] } })._audit;
const usual = ({ enabled, tags }: Rule): boolean =>
  enabled && !tags.includes('experimental') && !tags.includes('deprecated');
/** Rules that can find what is serious or critical: the others take as long, and nobody asks what they found. */
const RULES = rules.filter((rule) => usual(rule) && HEAVY.includes(rule.impact)).map(({ id }) => id);

/** What axe finds serious or critical, one line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // Through the debugger, which the page's policy does not bind; once for each document.
  if (!(await page.evaluate<boolean>('typeof axe === "object"'))) await page.evaluate(SOURCE);
  const options = { resultTypes: ['violations'], runOnly: RULES };
  const found = await page.evaluate<Violation[]>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => JSON.parse(JSON.stringify(violations)))`,
  );
  return found
    .filter(({ impact }) => HEAVY.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
