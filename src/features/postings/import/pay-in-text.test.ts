import { describe, expect, it } from '@jest/globals';
import { payInText } from './pay-in-text.js';

const month = (min: number, max = min, more: object = {}) => ({ period: 'month', min, max, ...more });
const above = { open: 'above' };

describe('basic pay in the text of an advertisement', () => {
  it.each([
    ['薪资：3000元-4500元', month(3000, 4500)],
    ['要求吃苦耐劳，工资待遇：2600-3100，包住', month(2600, 3100)],
    ['月薪3300左右，做二休一', month(3300)],
    ['薪资4-6K', month(4000, 6000)],
    ['待遇：无责任底薪2500+高提成+奖金', month(2500, 2500, above)],
    ['基本工资1900元+提成，月收入可达八千元', month(1900, 1900, above)],
    ['底薪（3000-5000）+提成', month(3000, 5000)],
    ['薪资待遇：150元/天，每周发放', { period: 'day', min: 150, max: 150 }],
    ['年薪6-8万', { period: 'year', min: 60_000, max: 80_000 }],
    ['试用期底薪2500元，转正后底薪3100元+提成', month(3100, 3100, above)],
    ['薪资：底薪2900元+全勤奖200元，综合工资可达6000元', month(2900, 2900, above)],
  ])('%s', (text, pay) => {
    expect(payInText('营业员', text)).toEqual(pay);
  });

  it.each([
    ['a sum with overtime and commission', '综合工资3000-5000元；月均工资4000元；到手工资5000元'],
    ['earnings', '月收入8000-12000元，底薪+提成5000-20000元'],
    ['what is paid on trial', '试用期工资2000元，实习工资100元/天'],
    ['what others are paid', '优秀者月薪8000元'],
    ['supplements', '工龄工资：100元/月，夜班工资每天20元，加班工资1000元'],
    ['pay by the piece', '计件制，多劳多得，工资3000-6000元'],
    ['several amounts', '底薪2000元+提成，满三年底薪2600元'],
    ['several jobs', '操作工5名，保安2名，薪资：3000-4000元'],
    ['a span that no wage has', '薪资：3000-10000元'],
    ['an amount that no month has', '薪资：3.5-7万'],
    ['the day of payment, years, shares', '每月15日发工资，工资15日发放；底薪10年不变；待遇：20%提成'],
    ['the sum behind the bracket', '（薪资4000-9000元）无责任底薪+提成'],
  ])('is not %s', (_what, text) => {
    expect(payInText('营业员', text)).toBeNull();
  });

  it('is read from a title only as a base, and for one job', () => {
    expect(payInText('电话客服2800底薪包住', '')).toEqual(month(2800, 2800, above));
    expect(payInText('高薪诚聘 月薪5000以上', '')).toBeNull();
    expect(payInText('电工、焊工', '薪资：4000-5000元')).toBeNull();
    expect(payInText('客服2800底薪', '无责任底薪2300元')).toBeNull();
  });

  it('does not take long over a text made to keep it busy', () => {
    const began = performance.now();
    for (const piece of ['底薪(', '工资', '薪资:约(', '1名', '位于', ' ', '9'])
      payInText(piece.repeat(10), piece.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
