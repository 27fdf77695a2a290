import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findRegion } from '../../reference/region-finder.js';
import { checkMap } from './check-map.js';
import { fingerprint } from './fingerprint.js';
import { guessMap } from './guess-map.js';
import { parsePay } from './pay-text.js';
import type { ImportLookups } from './import-draft.js';
import type { ImportMap } from './import-map.js';
import { unfit, textOf } from './import-map.js';
import { rowToDraft } from './row-to-draft.js';

const LOOKUPS: ImportLookups = {
  findRegion,
  codeTitle: (title) => (title.includes('焊') ? [{ code: '6-18-02-04', confidence: 0.9 }] : []),
  today: '2026-01-15',
};
const HEADINGS = [
  '编号',
  '职位名称',
  '薪资',
  '招聘人数',
  '工作地点',
  '学历',
  '经验',
  '有效期',
  '用工形式',
  '福利',
  '职位描述',
  '工作条件',
];
const CELLS = [
  'A1',
  '焊工',
  '6000-8000元/月',
  '5人',
  '宁波镇海区蛟川街道',
  '初中',
  '1-3年',
  '2026-03-01',
  '全职',
  '包吃|包住',
  '焊接',
  '车间',
];
const row = (over: Record<string, string> = {}) => ({
  row: 2,
  values: { ...Object.fromEntries(HEADINGS.map((heading, i) => [heading, CELLS[i] ?? ''])), ...over },
});
const OWN = guessMap(HEADINGS);
const FORWARDED: ImportMap = {
  ...OWN,
  defaults: { source: { name: '某招聘列表' }, validDays: 30, headcount: 1 },
};
const codes = (over: Record<string, string>, map = OWN) =>
  rowToDraft(row(over), map, LOOKUPS).faults.map((f) => f.code);

describe('a row', () => {
  it('becomes a draft with every field understood', () => {
    expect(rowToDraft(row(), OWN, LOOKUPS)).toEqual({
      ok: true,
      externalId: 'A1',
      faults: [],
      draft: {
        side: 'demand',
        title: '焊工',
        description: '焊接',
        occupation: { code: '6-18-02-04', confidence: 0.9 },
        region: '330211002',
        workPlace: '宁波镇海区蛟川街道',
        headcount: 5,
        employment: 'full-time',
        engagement: 'post',
        pay: { period: 'month', min: 6000, max: 8000 },
        payNegotiable: false,
        validUntil: '2026-03-01',
        education: 'junior-high',
        experienceYears: 1,
        benefits: ['包吃', '包住'],
        workingConditions: '车间',
        employerName: null,
        source: null,
        forwarded: false,
      },
    });
  });

  it('comes in as a draft that says what the law still asks for', () => {
    const bare = Object.fromEntries(HEADINGS.slice(2).map((heading) => [heading, '']));
    expect(codes(bare)).toEqual([
      'region-absent',
      'headcount-absent',
      'employment-absent',
      'pay-absent',
      'date-absent',
      'description-absent',
      'working-conditions-absent',
    ]);
    expect(codes({ 薪资: '面议', 招聘人数: '若干' })).toEqual(['headcount-indefinite', 'pay-negotiable']);
    expect(codes({ 有效期: '2025-12-31' })).toEqual(['valid-until-past']);
    expect(codes({ 工作地点: '宁波镇海区' })).toEqual(['region-only-district']);
  });

  it('forwarded from elsewhere needs its employer, but neither street nor working conditions', () => {
    const over = { 工作地点: '宁波镇海区', 工作条件: '', 有效期: '', 招聘人数: '' };
    const map = { ...FORWARDED, columns: { ...FORWARDED.columns, employerName: '公司' } };
    const read = rowToDraft(row({ ...over, 公司: '某厂' }), map, LOOKUPS);
    expect(read.faults).toEqual([]);
    expect(read).toMatchObject({
      draft: { forwarded: true, validUntil: '2026-02-14', headcount: 1, source: { externalId: 'A1' } },
    });
    expect(codes(over, FORWARDED)).toEqual(['employer-absent']);
  });

  it('is refused only when it is broken, without a title or without its id', () => {
    expect(codes({ 职位名称: ' ' })).toEqual(['title-absent']);
    expect(codes({ 职位名称: '焊'.repeat(121) })).toEqual(['title-too-long']);
    expect(codes({ 编号: '' })).toEqual(['external-id-absent']);
    const broken = { row: 3, values: {}, broken: { zh: '坏', en: 'bad' } };
    expect(rowToDraft(broken, OWN, LOOKUPS)).toMatchObject({
      ok: false,
      faults: [{ code: 'row-broken', zh: '坏' }],
    });
  });

  it('knows a street of the district that is served without the district before it', () => {
    const at = (place: string, home?: string) => {
      const read = rowToDraft(row({ 工作地点: place }), OWN, { ...LOOKUPS, home });
      return read.ok ? read.draft.region : undefined;
    };
    expect(at('骆驼街道', '330211')).toBe('330211003');
    expect(at('骆驼街道聚兴路464号', '330211')).toBe('330211003');
    expect(at('九龙湖镇', '330211')).toBe('330211101');
    expect(at('骆驼', '330211')).toBeNull();
    expect(at('骆驼街道')).toBeNull();
  });

  it('takes a place only as narrowly as its texts agree', () => {
    const map: ImportMap = { ...FORWARDED, columns: { ...FORWARDED.columns, region: ['市', '地址'] } };
    const region = (city: string, address: string) => {
      const read = rowToDraft(row({ 市: city, 地址: address }), map, LOOKUPS);
      return read.ok ? read.draft.region : undefined;
    };
    expect(region('宁波', '浙江省宁波市镇海区某路1号')).toBe('330211');
    expect(region('宁波', '工作地点:宁波市镇海区')).toBe('330211');
    expect(region('宁波', '北京市海淀区')).toBe('330200');
    expect(region('南京', '江宁路1号')).not.toBe('320115');
  });

  it('never throws, whatever its cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('面议', '若干', '宁波', '2026-02-30', '{', '元/月'),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 12, maxLength: 12 }), (cells) => {
        const values = Object.fromEntries(HEADINGS.map((heading, i) => [heading, cells[i] ?? '']));
        for (const map of [OWN, FORWARDED]) {
          const read = rowToDraft({ row: 2, values }, map, LOOKUPS);
          for (const fault of read.faults) expect(fault.zh && fault.en && fault.field).toBeTruthy();
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a map', () => {
  it('is guessed from customary headings in both languages', () => {
    expect(OWN.columns).toMatchObject({
      title: '职位名称',
      pay: '薪资',
      region: '工作地点',
      validUntil: '有效期',
    });
    expect(guessMap(['岗位', '月薪(元)', '公司名称', '工作城市', '招聘人数*']).columns).toEqual({
      title: '岗位',
      pay: '月薪(元)',
      employerName: '公司名称',
      region: '工作城市',
      headcount: '招聘人数*',
    });
    expect(guessMap(['岗位', '街道（镇）']).columns).toEqual({ title: '岗位', region: '街道（镇）' });
    expect(guessMap(['岗位', '街道', '工作城市']).columns.region).toBe('工作城市');
    const english = guessMap([
      'ID',
      'Job Title',
      'Company Name',
      'Salary',
      'City',
      'Education',
      'Valid Until',
    ]);
    expect(english).toMatchObject({
      externalId: 'ID',
      columns: { title: 'Job Title', validUntil: 'Valid Until' },
    });
  });

  it('takes pay that stands in several columns as one amount', () => {
    const headings = ['标题', '职业', '最低薪酬', '最高薪酬', '薪酬周期'];
    const map = guessMap(headings);
    expect(map.columns).toEqual({
      title: '标题',
      occupation: '职业',
      pay: { template: '{最低薪酬}-{最高薪酬}元/{薪酬周期}' },
    });
    const paid = (...[least = '', most = '', period = '']: string[]) =>
      parsePay(
        textOf(map.columns.pay, { row: 1, values: { 最低薪酬: least, 最高薪酬: most, 薪酬周期: period } }),
      );
    expect(paid('5000', '7000', '月')).toMatchObject({ pay: { period: 'month', min: 5000, max: 7000 } });
    expect(paid('25', '30', '小时')).toMatchObject({ pay: { period: 'hour', min: 25, max: 30 } });
    expect(paid('200', '', '天')).toMatchObject({ pay: { period: 'day', min: 200 } });
  });

  it('is refused with every field at fault named', () => {
    const checked = checkMap({
      columns: { title: '', salary: 'x', pay: { heading: 'p', join: 1 } },
      defaults: { headcount: 0, employment: 'slave', validUntil: '2026-02-30' },
      externalId: [],
      extra: 1,
    });
    expect(checked.ok ? [] : checked.faults.map((fault) => fault.field)).toEqual([
      'extra',
      'columns.salary',
      'columns.title',
      'columns.pay',
      'defaults.headcount',
      'defaults.employment',
      'defaults.validUntil',
      'externalId',
    ]);
    for (const wrong of [null, [], 'x', {}, { columns: {} }, { columns: { __proto__x: 'a', title: 'a' } }]) {
      expect(checkMap(wrong).ok).toBe(false);
    }
  });

  it('never makes the check throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void checkMap(json)));
  });

  it('joins, splits, replaces, keeps and fills templates', () => {
    const one = { row: 2, values: { a: '甲', b: '', t: 'x|包住|y' } };
    expect(textOf(['a', 'b', 'a'], one)).toBe('甲');
    expect(textOf({ heading: 'a', value: { 甲: '乙' } }, one)).toBe('乙');
    expect(textOf({ heading: 't', split: '|', only: ['包住'] }, one)).toBe('包住');
    expect(textOf({ template: '内容:{a}\n标签:{b}' }, one)).toBe('内容:甲');
    expect(unfit({ columns: { title: 'z' }, defaults: {} }, ['a']).map((f) => f.field)).toEqual(['title']);
  });
});

describe('a fingerprint', () => {
  it('does not depend on the order of keys and changes with every value', () => {
    expect(fingerprint({ a: 1, b: [1, { c: 2, d: undefined }] })).toBe(
      fingerprint({ b: [1, { c: 2 }], a: 1 }),
    );
    expect(fingerprint({ a: [1, 2] })).not.toBe(fingerprint({ a: [2, 1] }));
    expect(fingerprint({ a: null })).not.toBe(fingerprint({}));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(fingerprint(turned)).toBe(fingerprint(value));
      }),
    );
  });
});
