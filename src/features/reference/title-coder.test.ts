import { describe, expect, it } from '@jest/globals';
import { isOccupationCode } from './occupations.js';
import { readRows } from './reference-data.js';
import { titleCoder } from './title-coder.js';

const coder = await titleCoder();
const codeTitle = (title: string, description?: string) => coder.code(title, description);

describe('codeTitle', () => {
  it.each([
    ['焊工', '6-18-02-04'],
    ['急聘二保焊工（包吃住）', '6-18-02-04'],
    ['CNC编程', '2-02-07-02'],
    ['叉车司机 5000-7000', '6-30-05-01'],
    ['仓管', '4-02-06-01'],
    ['高级Java开发工程师', '2-02-10-03'],
    ['酒店前台', '4-03-01-01'],
    ['质检QC', '6-31-03-05'],
    ['保洁阿姨', '4-09-08-01'],
  ])('codes %s', (title, code) => {
    const [first] = codeTitle(title);
    expect(first?.code).toBe(code);
    expect(first?.confidence).toBeGreaterThan(0.5);
  });

  it('gives up to three, best first, with confidences that add up to at most 1', () => {
    for (const title of ['业务员', '工程师', '前台', '数据 / 客服', 'asdf', '车工/磨工/铣工']) {
      const coded = codeTitle(title);
      expect(coded.length).toBeLessThanOrEqual(3);
      const sure = coded.map((row) => row.confidence);
      expect(sure).toEqual([...sure].sort((a, b) => b - a));
      expect(sure.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1);
    }
  });

  it('is less sure of a title that means two things', () => {
    const sure = (title: string) => codeTitle(title)[0]?.confidence ?? 0;
    expect(sure('前台')).toBeLessThan(sure('酒店前台'));
  });

  it('lets the description speak between likely ones', () => {
    const desk = (text: string) =>
      codeTitle('前台', text).find((row) => row.code === '4-03-01-01')?.confidence ?? 0;
    expect(desk('负责宾馆前台入住登记')).toBeGreaterThan(desk(''));
  });

  it('answers nothing for text without a job', () => {
    expect(codeTitle('')).toEqual([]);
    expect(codeTitle('双休！！！')).toEqual([]);
  });

  it('has only aliases of known occupations', () => {
    expect(
      readRows('title-aliases.csv').filter(([title, code]) => !title || !isOccupationCode(code ?? '')),
    ).toEqual([]);
  });
});
