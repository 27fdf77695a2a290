import { describe, expect, it } from '@jest/globals';
import { SCREENING_RULES, SCREENING_WORDS } from './screening-data.js';
import { compileRule, ruleFaults } from './screening.rules.js';
import { patternFault } from './screening-pattern.js';
import { patternFaultZh } from './screening-pattern-words.js';

describe('patterns that officers write', () => {
  it.each([
    ['(a+)+$', 'bounded'],
    ['限.*男', 'bounded'],
    ['限.{0,500}男', 'bounded'],
    ['(?:a{1,5}){1,5}b', 'varies'],
    ['(?:a|a){0,30}b', 'varies'],
    ['(男)\\1', 'backreference'],
    ['(?<x>男)\\k<x>', 'unknown word list'],
    ['(?<X1>男)', 'named'],
    ['限?', 'empty'],
    ['限|', 'empty'],
    ['(?=限)', 'empty'],
    ['.{0,40}.{0,40}.{0,40}男', 'too many ways'],
    ['(限男', 'parenthesis'],
    ['限男)', 'parenthesis'],
    ['[限男', 'bracket'],
    ['*男', 'repeat'],
    ['<nowhere>男', 'unknown word list'],
    ['<constructor>男', 'unknown word list'],
    ['男'.repeat(601), 'longer'],
  ])('refuses %s, and says why in both languages', (source, reason) => {
    const fault = patternFault(source, SCREENING_WORDS) ?? '';
    expect(fault).toContain(reason);
    expect(patternFaultZh(fault)).toMatch(/^(?!写法有误)[^a-z]*(?:“.*”)?[^a-z]*$/);
  });

  it.each(['限[男女]性', '(?<!不)限男(?!女)', '身高[^,]{0,6}1\\d{2}', '<reject>男', '(?:只|仅)招男'])(
    'accepts %s',
    (source) => expect(patternFault(source, SCREENING_WORDS)).toBeNull(),
  );

  it('names list and place of each fault, and does not compile such a row', () => {
    const row = { ...SCREENING_RULES[0]!, id: 'X1', patterns: ['限男', '(a+)+'], exceptions: ['b*'] };
    expect(ruleFaults(row, SCREENING_WORDS)).toHaveLength(2);
    expect(() => compileRule(row, SCREENING_WORDS)).toThrow(/X1: patterns\[1\].*exceptions\[0\]/);
  });

  it.each(SCREENING_RULES.map((row) => [row.id, row] as const))('ships a sound row %s', (_, row) => {
    expect(ruleFaults(row, SCREENING_WORDS)).toEqual([]);
    for (const text of [row.ground, row.message, row.suggestion]) {
      expect(text.zh.length * text.en.length).toBeGreaterThan(0);
    }
  });
});
