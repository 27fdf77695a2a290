import { describe, expect, it } from '@jest/globals';
import { initialRuleRows } from '../reference/rule-kinds.js';
import { compileRules, SCREENING_RULES } from './screening-data.js';
import { screen } from './screening.rules.js';

const rules = compileRules(SCREENING_RULES);
const found = (description: string, side: 'supply' | 'demand' = 'supply') =>
  screen({ side, title: '焊工求职', description, publishOn: '2026-11-24' }, rules, initialRuleRows())
    .filter(({ ruleId }) => ruleId.startsWith('X'))
    .map(({ ruleId, level, text }) => [ruleId, level, text]);

describe('who he is and how to reach him, in a posting for work wanted', () => {
  it.each([
    ['电话13812345678', 'X1', '13812345678'],
    ['可打 138-1234-5678', 'X1', '138-1234-5678'],
    ['微信 wxm_8812', 'X1', '微信 wxm_8812'],
    ['QQ:12345678', 'X1', 'QQ:12345678'],
    ['邮箱 wang.xm@example.com', 'X1', 'wang.xm@example.com'],
    ['我叫王小明', 'X2', '我叫王小明'],
  ])('%s is kept from strangers', (text, rule, span) => {
    expect(found(text)).toContainEqual([rule, 'block', span]);
  });

  it.each(['会用微信小程序', '做过1688店铺运营', '焊过 13800 米管道', '持证编号可现场出示'])(
    '%s is no contact',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('leaves employers their contact', () => {
    expect(found('联系电话13812345678', 'demand')).toEqual([]);
  });
});
