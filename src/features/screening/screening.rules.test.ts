import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileRules, SCREENING_FACTS, SCREENING_RULES } from './screening-data.js';
import { SCREENING_PAIRS } from './screening-pairs.js';
import { screen } from './screening.rules.js';
import type { Finding, ScreeningInput } from './screening.types.js';

const rules = compileRules(SCREENING_RULES);
const posting = (given: Partial<ScreeningInput>): ScreeningInput => ({
  side: 'demand',
  title: '岗位',
  region: '330211001',
  publishOn: '2025-03-01',
  ...given,
});
const read = (given: Partial<ScreeningInput>): Finding[] => screen(posting(given), rules, SCREENING_FACTS);
const says = (description: string): string[] =>
  read({ description }).map((f) => `${f.ruleId} ${f.level} ${f.text}`);

describe('the pairs', () => {
  it.each(SCREENING_PAIRS)('$id finds $forbidden, and leaves $lookAlike alone', (pair) => {
    const found = read({ description: `${pair.forbidden}。` }).filter((f) => f.category === pair.category);
    expect(found.map((f) => f.level)).toContain(pair.level);
    expect(found.map((f) => f.ruleId)).toContain(pair.id);
    for (const f of found) expect(pair.forbidden.slice(f.start, f.end)).toBe(f.text);
    expect(read({ description: pair.lookAlike }).filter((f) => f.category === pair.category)).toEqual([]);
    expect(read({ title: pair.lookAlike })).toEqual([]);
  });
});

describe('a legal ground', () => {
  it('says where it shows that nobody has confirmed its citation, and only there', () => {
    const grounds = ['月薪1900元', '限男性'].map((description) => read({ description })[0]?.ground);
    expect(grounds[0]).toMatchObject({ zh: expect.stringMatching(/（条文待核实）$/) });
    expect(grounds[0]).toMatchObject({ en: expect.stringContaining('(citation not confirmed)') });
    expect(grounds[1]?.zh).not.toContain('待核实');
  });

  it('is marked in every shipped rule, either way', () => {
    expect(SCREENING_RULES.filter((rule) => typeof rule.confirmed !== 'boolean')).toEqual([]);
  });
});

describe('phrasings', () => {
  it.each([
    ['限女', 'G1 block 限女'],
    ['女士优先', 'G2 block 女士优先'],
    ['仅招男', 'G3 block 仅招男'],
    ['男性为主', 'G2 block 男性为主'],
    ['要求：女，有经验', 'G5 block 女'],
    ['招聘女服务员2名', 'G3 block 招聘女服务员'],
    ['限 男 性', 'G1 block 限 男 性'],
    ['謝絕男性', 'G4 block 謝絕男性'],
    ['形象气质佳', 'L1 warn 形象气质佳'],
    ['外地人勿扰', 'H2 block 外地人勿扰'],
    ['有本地担保', 'F4 block 有本地担保'],
    ['未交押金者不予录用', 'F1 block 交押金'],
    ['十八至三十五周岁', 'A2 warn 十八至三十五周岁'],
    ['KTV服务员，年满17周岁', 'P1 block 17周岁'],
    ['男女各50名', 'G8 review 男女各50名'],
    ['转正后购买社保', 'W7 warn 转正后购买社保'],
  ])('%s → %s', (text, finding) => expect(says(text)).toContain(finding));

  it.each([
    '无需押金，不收取服装费、体检费',
    '严禁扣押身份证；谨防刷单诈骗',
    '如有收取押金请举报',
    '交通便利无押金',
    '退役军人优先，残疾人优先录用',
    '男、女均可；子女教育津贴；联系人：李女士',
    '用户年龄18-35岁；平均年龄28岁的团队',
    '不得以结婚、生育为由解除合同',
    '有限女装公司；负责女性用户增长',
    '试用期2个月，试用期工资80%，月休4天，每天8小时',
  ])('%s is lawful', (text) => expect(says(text)).toEqual([]));

  it('sends work that the special rules bar to women to an officer', () => {
    expect(says('井下采煤，限男性')).toEqual(['G1 review 限男性']);
    expect(says('每次负重25公斤以上，每小时6次，限男性')).toEqual(['G1 review 限男性']);
    expect(says('小学教师，须无犯罪记录')).toEqual(['N1 review 无犯罪记录']);
  });

  it('lets a person looking for work speak of himself, but not lure others', () => {
    expect(read({ side: 'supply', description: '女，已婚，形象气质佳，求职文员' })).toEqual([]);
    expect(read({ side: 'supply', description: '在家刷单日结' })).toMatchObject([{ ruleId: 'T2' }]);
  });

  it('keeps to the days for which a row is valid', () => {
    const ended = compileRules(SCREENING_RULES.map((row) => ({ ...row, validTo: '2025-02-28' })));
    expect(screen(posting({ description: '限男性' }), ended, SCREENING_FACTS)).toEqual([]);
  });
});

describe('whatever stands in a posting', () => {
  const fragment = fc.constantFrom(...SCREENING_PAIRS.flatMap((p) => [p.forbidden, p.lookAlike]));
  const anything = fc.array(fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 12,
  });

  it('each span points into the original text', () => {
    fc.assert(
      fc.property(anything, (parts) => {
        const description = parts.join('');
        for (const f of read({ description }).filter((one) => one.field === 'description')) {
          expect(f.end).toBeGreaterThan(f.start);
          expect(description.slice(f.start, f.end)).toBe(f.text);
        }
      }),
      { numRuns: 150 },
    );
  });

  const cost = (description: string): number =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const before = process.cpuUsage();
        read({ description });
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      }),
    );
  const fill = (unit: string, length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

  it('a 20 kB posting full of findings takes under 20 ms', () => {
    const dense = SCREENING_PAIRS.map((p) => `${p.forbidden}；${p.lookAlike}，负责设备维护。`).join('\n');
    const text = fill(dense, 6_900);
    expect(Buffer.byteLength(text)).toBeGreaterThan(18_000);
    expect(cost(text)).toBeLessThan(20);
  });

  it.each(['女', '要求', '限限', '收取', '年龄20', '不得在', ' 男', '有'])(
    '20,000 characters of nothing but %j do not stall it',
    (unit) => expect(cost(fill(unit, 20_000))).toBeLessThan(60),
  );
});
