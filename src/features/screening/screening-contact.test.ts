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
    ['请打+8613912345678联系我', 'X1', '8613912345678'],
    ['请打+86 139 1234 5678', 'X1', '86 139 1234 5678'],
    ['1 3 8 1 2 3 4 0 0 0 2', 'X1', '1 3 8 1 2 3 4 0 0 0 2'],
    ['一三八一二三四零零零二', 'X1', '一三八一二三四零零零二'],
    ['电话：幺三八 一二三四 零零零二', 'X1', '幺三八 一二三四 零零零二'],
    ['壹叁捌壹贰叁肆零零零贰', 'X1', '壹叁捌壹贰叁肆零零零贰'],
    ['加V hanjie2020', 'X1', '加V hanjie2020'],
    ['加我v：hanjie2020', 'X1', '加我v：hanjie2020'],
    ['座机0574-86271234', 'X1', '0574-86271234'],
    ['联系人：李四', 'X2', '联系人：李四'],
    ['本人姓王，肯吃苦', 'X2', '本人姓王'],
    ['15575 927686 随时联系', 'X1', '15575 927686'],
    ['证件 330211199001010006', 'X1', '330211199001010006'],
    ['今年42岁，身体好', 'X3', '今年42岁'],
    ['四十二岁，肯吃苦', 'X3', '四十二岁'],
    ['1984年5月生', 'X3', '1984年5月生'],
    ['年龄：38', 'X3', '年龄：38'],
    ['85后，肯干', 'X3', '85后'],
  ])('%s is kept from strangers', (text, rule, span) => {
    expect(found(text)).toContainEqual([rule, 'block', span]);
  });

  it.each(['照顾过70岁老人', '带过3岁小孩', '有20年焊接经验，1998年入行', '本人20年工龄', '熟悉60后台系统'])(
    '%s tells no age',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('are found wherever strangers read, however they are written', () => {
    const own = { name: '冯求职', phone: '13512345678' };
    const input = { side: 'supply', title: '焊工冯 求 职', publishOn: '2026-11-24', own } as const;
    const others = {
      skills: '氩弧焊\n电135 1234 5678',
      deliverable: '壹叁伍 一二三四 五六七八',
      benefits: '包住',
    };
    const read = screen({ ...input, others }, rules, initialRuleRows());
    expect(read.map(({ field, ruleId, text }) => [field, ruleId, text])).toEqual([
      ['title', 'X2', '冯 求 职'],
      ['skills', 'X1', '135 1234 5678'],
      ['deliverable', 'X1', '壹叁伍 一二三四 五六七八'],
    ]);
    expect(screen({ ...input, side: 'demand', others }, rules, initialRuleRows())).toEqual([]);
  });

  it.each([
    '会用微信小程序',
    '做过1688店铺运营',
    '焊过 13800 米管道',
    '持证编号可现场出示',
    '夜班加VIP接待，一三五休息',
    '联系人事部的手续我自己办',
    '管径 0.5-86 毫米，2026 0101 起可到岗',
    '十一月一日到岗，一二三四号机台都开过',
  ])('%s is no contact', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves employers their contact', () => {
    expect(found('联系电话13812345678', 'demand')).toEqual([]);
  });
});
