import { describe, expect, it } from '@jest/globals';
import { compileRules, SCREENING_FACTS, SCREENING_RULES } from './screening-data.js';
import { screen } from './screening.rules.js';

const LONGEST = 10_000;
const MOST_MS = 1000;

describe('a text that is nothing but findings', () => {
  const rules = compileRules(SCREENING_RULES);

  it.each(['男，', '女性，', '18-35岁 ', '押金。', '男，女勿扰。', '1-'])(
    'of %s is read within a second of reckoning, for nobody else is served meanwhile',
    (words) => {
      const description = words.repeat(LONGEST / words.length);
      const post = { side: 'demand', title: '岗位', region: '330211001', publishOn: '2026-11-01' } as const;
      const before = process.cpuUsage();
      screen({ ...post, description }, rules, SCREENING_FACTS);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(MOST_MS);
    },
  );
});
