import { describe, expect, it } from '@jest/globals';
import { compileRules, SCREENING_FACTS, SCREENING_RULES } from './screening-data.js';
import { screen } from './screening.rules.js';
import type { ScreeningInput } from './screening.types.js';

const rules = compileRules(SCREENING_RULES);
const found = (given: Partial<ScreeningInput>, facts = SCREENING_FACTS): string[] =>
  screen(
    { side: 'demand', title: '操作工', region: '330211001', publishOn: '2025-03-01', ...given },
    rules,
    facts,
  ).map((f) => `${f.ruleId} ${f.level} ${f.field}=${f.text}`);
const month = (min: number | null, max: number | null) => ({ period: 'month', min, max });

describe('pay and the minimum wage of place and day', () => {
  it('blocks pay whose upper end is under it, at the boundary exactly', () => {
    expect(found({ pay: month(2000, 2489) })).toEqual(['W3 block pay=2489']);
    expect(found({ pay: month(2000, 2490) })).toEqual([]);
    expect(found({ pay: { period: 'hour', min: 20, max: 23 } })).toEqual(['W3 block pay=23']);
    expect(found({ pay: { period: 'year', min: null, max: 29_879 } })).toEqual(['W3 block pay=29879']);
  });
  it('measures a day by the month’s share of a working day, where a day is a whole one', () => {
    const day = (max: number) => ({ period: 'day', min: 60, max });
    expect(found({ employment: 'full-time', pay: day(114) })).toEqual(['W3 block pay=114']);
    expect(found({ employment: 'dispatched', pay: day(114) })).toEqual(['W3 block pay=114']);
    expect(found({ employment: 'full-time', pay: day(115) })).toEqual([]);
    expect(found({ employment: 'temporary', pay: day(70) })).toEqual([]);
  });
  it('looks at basic pay alone where it is given', () => {
    expect(found({ pay: month(4000, 6000), basicPay: month(2000, 2000) })).toEqual([
      'W3 block basicPay=2000',
    ]);
  });
  it('takes the amount of the day and of the place, and is silent where nobody has confirmed one', () => {
    expect(found({ pay: month(2300, 2300), publishOn: '2023-12-31' })).toEqual([]);
    expect(found({ pay: month(2300, 2300), region: '330282' })).toEqual([]);
    expect(found({ pay: month(1000, 1000), publishOn: '2016-06-01' })).toEqual([]);
    expect(found({ pay: month(1000, 1000), region: '110101' })).toEqual([]);
  });
  it('reads pay in prose; a base with commission is only to be confirmed', () => {
    expect(found({ description: '月薪1900元' })).toEqual(['W3 block description=月薪1900元']);
    expect(found({ description: '底薪1900元+提成' })).toEqual(['W6 warn description=底薪1900元+']);
    expect(found({ description: '月薪1900-3000元，加班费20元/小时，全勤奖200元' })).toEqual([]);
    expect(found({ description: '时薪18元' })).toEqual(['W3 block description=时薪18元']);
  });
});

describe('probation', () => {
  it.each([
    [2, 1, true],
    [3, 1, false],
    [11, 2, true],
    [12, 2, false],
    [35, 3, true],
    [36, 6, false],
    [36, 7, true],
    [null, 6, false],
    [null, 7, true],
  ])(
    'a contract of %s months with %s months of probation: refused %s',
    (contractMonths, probationMonths, no) => {
      const expected = no ? [`W2 block probationMonths=${probationMonths}`] : [];
      expect(found({ contractMonths, probationMonths })).toEqual(expected);
    },
  );
  it('may be paid no less than 80 % and no less than the minimum wage', () => {
    expect(found({ probationPayPercent: 79 })).toEqual(['W8 block probationPayPercent=79']);
    expect(found({ probationPayPercent: 80, pay: month(3000, 3100) })).toEqual([
      'W8 block probationPayPercent=80',
    ]);
    expect(found({ probationPayPercent: 80, pay: month(3000, 3200) })).toEqual([]);
    expect(found({ description: '试用期工资为70%' })).toEqual(['W8 block description=试用期工资为70%']);
  });
});

describe('ages, hours and sex in the fields', () => {
  it.each([
    [{ ageMin: 15 }, ['C1 block ageMin=15']],
    [{ ageMin: 16 }, []],
    [{ ageMin: 17, venue: '酒吧' }, ['P1 block ageMin=17']],
    [{ ageMin: 18, venue: '酒吧' }, []],
    [{ ageMin: 17, certificates: ['特种作业操作证（电工）'] }, ['P3 review ageMin=17']],
    [{ ageMin: 18, ageMax: 35 }, ['A1 warn ageMax=35']],
    [{ ageMin: 18, ageMax: 60 }, []],
    [{ ageMin: 25 }, ['A5 warn ageMin=25']],
    [{ hoursPerDay: 12, restDaysPerMonth: 1 }, ['P2 warn hoursPerDay=12', 'P2 warn restDaysPerMonth=1']],
    [{ hoursPerDay: 8, restDaysPerMonth: 4 }, []],
    [{ sex: 'female' }, ['G1 block sex=female']],
    [{ sex: 'any' }, []],
  ] as [Partial<ScreeningInput>, string[]][])('%j', (given, expected) => {
    expect(found(given)).toEqual(expected);
  });
  it('a number without a row in force is not judged', () => {
    expect(found({ ageMin: 15, hoursPerDay: 14 }, [])).toEqual([]);
  });
});
