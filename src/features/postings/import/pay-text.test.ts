import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PayPeriod } from '../../reference/pay.rules.js';
import { PAY_PERIODS } from '../../reference/pay.rules.js';
import { mostFor } from './pay-period.js';
import { parsePay } from './pay-text.js';

type Row = [text: string, period: PayPeriod, min: number, max: number, more?: object];

const UNDERSTOOD: Row[] = [
  ['3000-5000', 'month', 3000, 5000],
  ['3000-5000元/月', 'month', 3000, 5000],
  ['3,000-5,000元', 'month', 3000, 5000],
  ['3000元/月-5000元/月', 'month', 3000, 5000],
  ['5k-8k', 'month', 5000, 8000],
  ['5-8K', 'month', 5000, 8000],
  ['15K-25K/月', 'month', 15000, 25000],
  ['8千-1.1万', 'month', 8000, 11000],
  ['6-8千', 'month', 6000, 8000],
  ['1.2-1.8万·13薪', 'month', 12000, 18000, { months: 13 }],
  ['15-30K·14-16薪', 'month', 15000, 30000, { months: 14 }],
  ['1万-1.8万*15薪', 'month', 10000, 18000, { months: 15 }],
  ['1-1.5万/月', 'month', 10000, 15000],
  ['15-20万/年', 'year', 150000, 200000],
  ['年薪20万', 'year', 200000, 200000],
  ['年薪20-30万', 'year', 200000, 300000],
  ['200元/天', 'day', 200, 200],
  ['200-300/日', 'day', 200, 300],
  ['日结180', 'day', 180, 180],
  ['180元/天,月结', 'day', 180, 180],
  ['20元/小时', 'hour', 20, 20],
  ['时薪18-22元', 'hour', 18, 22],
  ['24.5元/时', 'hour', 24, 25],
  ['500-1000元/周', 'week', 500, 1000],
  ['150-200元/次', 'piece', 150, 200],
  ['计件3元/件', 'piece', 3, 3],
  ['5000以上', 'month', 5000, 5000, { open: 'above' }],
  ['1.5万以上', 'month', 15000, 15000, { open: 'above' }],
  ['5000+', 'month', 5000, 5000, { open: 'above' }],
  ['3000元以下', 'month', 0, 3000, { open: 'below' }],
  ['1千以下', 'month', 0, 1000, { open: 'below' }],
  ['4500左右', 'month', 4500, 4500],
  ['月薪8000', 'month', 8000, 8000],
  ['月薪8000元起', 'month', 8000, 8000, { open: 'above' }],
  ['3000-5000', 'month', 3000, 5000],
  ['￥3000~5000', 'month', 3000, 5000],
  ['RMB 6000–8000', 'month', 6000, 8000],
  ['6000至8000元', 'month', 6000, 8000],
  ['底薪3000+提成', 'month', 3000, 3000, { open: 'above' }],
  ['综合薪资6000-8000,底薪2490+提成', 'month', 2490, 2490, { open: 'above' }],
  ['3000-5000包吃住', 'month', 3000, 5000],
  ['税前8000-10000', 'month', 8000, 10000],
  ['１５００元／人／月', 'month', 1500, 1500],
  ['三千到五千', 'month', 3000, 5000],
  ['月薪一万二', 'month', 12000, 12000],
  ['五险一金,4000-6000元', 'month', 4000, 6000],
  ['0.5-1万', 'month', 5000, 10000],
  ['0.2千-0.3千元/月', 'month', 200, 300],
  ['10-100/天', 'day', 10, 100],
];

describe('pay texts', () => {
  it.each(UNDERSTOOD)('%s is understood', (text, period, min, max, more = {}) => {
    expect(parsePay(text)).toEqual({ ok: true, pay: { period, min, max, ...more } });
  });

  it.each(['面议', '薪资面议', ' 工资面谈 ', 'negotiable'])('%s is left to negotiation', (text) => {
    expect(parsePay(text)).toEqual({ ok: true, negotiable: true });
  });

  it('keeps an amount that is open to negotiation', () => {
    expect(parsePay('5000-8000,可面议')).toMatchObject({ negotiable: true, pay: { min: 5000, max: 8000 } });
  });

  it.each([
    ['', 'pay-absent'],
    ['Unknown', 'pay-absent'],
    ['高薪诚聘', 'pay-no-amount'],
    ['工号3000', 'pay-unclear'],
    ['2015-05-20', 'pay-unclear'],
    ['18-35岁', 'pay-unclear'],
    ['10:00-18:00', 'pay-unclear'],
    ['$3000', 'pay-unclear'],
    ['120-180', 'pay-period-unclear'],
    ['300000', 'pay-period-unclear'],
    ['5000-3000', 'pay-reversed'],
    ['0元/月', 'pay-implausible'],
    ['13800000000元', 'pay-period-unclear'],
    ['99999999元/月', 'pay-implausible'],
  ])('%s is refused as %s, in both languages', (text, code) => {
    const result = parsePay(text);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok)
      expect([result.problem.zh, result.problem.en].every((part) => part.length > 4)).toBe(true);
  });

  it('takes the period from the hint only where the text has none', () => {
    expect(parsePay('120-180', { period: 'day' })).toMatchObject({ pay: { period: 'day', min: 120 } });
    expect(parsePay('20元/小时', { period: 'day' })).toMatchObject({ pay: { period: 'hour' } });
  });

  it('never throws and never turns the bounds round', () => {
    const pieces = fc.array(
      fc.constantFrom(...'0123456789.-~万千kK元/月天年薪面议底薪+以上下·13薪￥,，日结时', ' '),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          pieces.map((all) => all.join('')),
        ),
        (text) => {
          const result = parsePay(text);
          if (!result.ok || !result.pay) return true;
          const { min, max, period } = result.pay;
          return Number.isInteger(min) && Number.isInteger(max) && min <= max && max <= mostFor(period);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads back what it would write', () => {
    const words = { hour: '小时', day: '天', week: '周', month: '月', year: '年', piece: '件' };
    const pay = fc.record({
      period: fc.constantFrom(...PAY_PERIODS),
      min: fc.integer({ min: 1, max: 5000 }),
      more: fc.integer({ min: 0, max: 5000 }),
    });
    fc.assert(
      fc.property(pay, ({ period, min, more }) => {
        const text = `${min}-${min + more}元/${words[period]}`;
        expect(parsePay(text)).toEqual({ ok: true, pay: { period, min, max: min + more } });
      }),
    );
  });
});
