import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitBenefits } from './benefits-text.js';
import { chineseNumber } from './chinese-text.js';
import { addDays } from '../../../platform/clock/civil-day.js';
import { parseDate } from './date-text.js';
import { parseEducation } from './education-text.js';
import { parseEmployment } from './employment-text.js';
import { parseExperience } from './experience-text.js';
import { parseHeadcount } from './headcount-text.js';

describe('Chinese numerals', () => {
  it.each([
    ['五', 5],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['两百', 200],
    ['一百零三', 103],
    ['一百二', 120],
    ['两千五', 2500],
    ['一万二', 12000],
    ['三万', 30000],
    ['二〇一八', 2018],
    ['贰拾', 20],
    ['千', undefined],
    ['五五十', undefined],
  ])('%s is %s', (text, value) => expect(chineseNumber(text)).toBe(value));
});

describe('headcount texts', () => {
  it.each([
    ['5', 5],
    ['5人', 5],
    ['3名', 3],
    ['16人人', 16],
    ['招聘2人', 2],
    ['若干', null],
    ['若干人', null],
    ['数名人', null],
    ['不限人', null],
    ['五人', 5],
    ['十五名', 15],
    ['１２人', 12],
    ['20人以上', 20],
    ['5.0', 5],
  ])('%s wants %s', (text, headcount) => expect(parseHeadcount(text)).toEqual({ ok: true, headcount }));

  it('takes the firm end of a range', () => {
    expect(parseHeadcount('10-20人')).toEqual({ ok: true, headcount: 10, max: 20 });
  });

  it.each([
    ['人', 'headcount-absent'],
    ['', 'headcount-absent'],
    ['0', 'headcount-implausible'],
    ['20-10人', 'headcount-implausible'],
    ['8888888', 'headcount-implausible'],
    ['男性', 'headcount-unclear'],
  ])('%s is refused as %s', (text, code) => {
    expect(parseHeadcount(text)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('date texts', () => {
  it.each([
    ['2015年03月19日', '2015-03-19'],
    ['2015年3月9日', '2015-03-09'],
    ['2015-05-20', '2015-05-20'],
    ['2018-04-12 15:18:31', '2018-04-12'],
    ['2018/5/22', '2018-05-22'],
    ['2018/5/22 9:05', '2018-05-22'],
    ['2018.05.22', '2018-05-22'],
    ['20180522', '2018-05-22'],
    ['２０１８年５月２２号', '2018-05-22'],
    ['二〇一八年五月二十二日', '2018-05-22'],
    ['43242', '2018-05-22'],
    ['43242.75', '2018-05-22'],
    ['2018-05-22T20:00:00Z', '2018-05-23'],
    ['2018-05-22T20:00:00+08:00', '2018-05-22'],
    ['2018-05-22T20:00:00', '2018-05-22'],
  ])('%s is the day %s', (text, date) => expect(parseDate(text)).toEqual({ ok: true, date }));

  it('completes a day without a year only when one is given', () => {
    expect(parseDate('05-22', { year: 2024 })).toEqual({ ok: true, date: '2024-05-22' });
    expect(parseDate('5月22日', { year: 2024 })).toEqual({ ok: true, date: '2024-05-22' });
    expect(parseDate('05-22')).toMatchObject({ ok: false });
    expect(parseDate('02-29', { year: 2023 })).toMatchObject({ ok: false });
  });

  it.each([
    ['1970-01-01', 'date-placeholder'],
    ['2015-02-30', 'date-unclear'],
    ['长期有效', 'date-open-ended'],
    ['', 'date-absent'],
    ['5/22/2018', 'date-unclear'],
    ['13800000000', 'date-unclear'],
  ])('%s is refused as %s', (text, code) => {
    expect(parseDate(text)).toMatchObject({ ok: false, problem: { code } });
  });

  it('reads back every way of writing a day', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(days, (date) => {
        const [y, m, d] = date.split('-');
        const serial = Math.round((Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000);
        const ways = [
          date,
          `${y}年${m}月${d}日`,
          `${y}/${Number(m)}/${Number(d)}`,
          `${y}${m}${d}`,
          `${serial}`,
        ];
        for (const text of [...ways, `${date} 23:59:59`]) expect(parseDate(text)).toEqual({ ok: true, date });
      }),
    );
  });
});

describe('experience, education and employment texts', () => {
  it.each([
    ['1-3年', { minYears: 1, maxYears: 3 }],
    ['10年以上', { minYears: 10 }],
    ['三年及以上工作经验', { minYears: 3 }],
    ['1年以下', { minYears: 0, maxYears: 1 }],
    ['无经验', { minYears: 0 }],
    ['经验不限', { minYears: 0 }],
    ['不限', { minYears: 0 }],
    ['应届毕业生', { minYears: 0, graduate: true }],
    ['在校', { minYears: 0, graduate: true }],
    ['半年以上', { minYears: 0 }],
  ])('%s is understood', (text, more) => expect(parseExperience(text)).toEqual({ ok: true, ...more }));

  it.each([
    ['不限', 'none'],
    ['学历不限', 'none'],
    ['初中', 'junior-high'],
    ['初中及以下', 'none'],
    ['高中', 'senior-high'],
    ['中专/中技', 'secondary-vocational'],
    ['大专', 'college'],
    ['大专/本科', 'college'],
    ['本科以上', 'bachelor'],
    ['硕士', 'master'],
    ['博士', 'doctor'],
  ])('%s is %s', (text, education) => expect(parseEducation(text)).toEqual({ ok: true, education }));

  it.each([
    ['全职', 'full-time'],
    ['兼职', 'part-time'],
    ['实习', 'internship'],
    ['临时工', 'temporary'],
    ['劳务派遣(全职)', 'dispatched'],
    ['外包', 'outsourced'],
    ['part-time', 'part-time'],
  ])('%s is %s', (text, employment) => expect(parseEmployment(text)).toEqual({ ok: true, employment }));

  it('refuses what it does not know', () => {
    for (const parse of [parseExperience, parseEducation, parseEmployment]) {
      expect(parse('')).toMatchObject({ ok: false });
      expect(parse('蓝色')).toMatchObject({ ok: false });
    }
  });
});

describe('benefit texts', () => {
  it.each([
    ['五险一金,包吃住', ['五险一金', '包吃住']],
    ['{游戏,建模}', ['游戏', '建模']],
    ['包住|节日福利|包住', ['包住', '节日福利']],
    ['五险一金 带薪年假', ['五险一金', '带薪年假']],
    ['七险一金，年14薪，免费班车。', ['七险一金', '年14薪', '免费班车']],
    ['带薪年假/病假、班车', ['带薪年假/病假', '班车']],
    ['包吃/包住', ['包吃', '包住']],
    ['free lunch, gym', ['free lunch', 'gym']],
    ['{}', []],
  ])('%s is split', (text, parts) => expect(splitBenefits(text)).toEqual(parts));
});

describe('all parsers of plain texts', () => {
  it('never throw, whatever they are given', () => {
    const parsers = [
      parseHeadcount,
      parseDate,
      parseExperience,
      parseEducation,
      parseEmployment,
      splitBenefits,
    ];
    const near = fc
      .array(fc.constantFrom(...'0123456789-年月日人名十百万以上下:/ TZ+若干'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) =>
        parsers.forEach((parse) => parse(text)),
      ),
      { numRuns: 1000 },
    );
  });

  it('keep a range in order', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (a, b) => {
        const result = parseExperience(`${a}-${b}年`);
        expect(result.ok).toBe(a <= b);
      }),
    );
  });
});
