import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise, originalSpan } from './screening-text.js';

function pointsAt(original: string, needle: string): string {
  const text = normalise(original);
  const at = text.text.indexOf(needle);
  expect({ original, found: at >= 0, text: text.text }).toMatchObject({ found: true });
  const [start, end] = originalSpan(text, at, at + needle.length);
  return original.slice(start, end);
}

describe('normalise', () => {
  it.each([
    ['招工：限　男 性！', '限男性', '限　男 性'],
    ['仅限♂', '仅限男', '仅限♂'],
    ['限♀️，', '限女', '限♀️'],
    ['僅限男性', '仅限男性', '僅限男性'],
    ['限*男*性', '限男性', '限*男*性'],
    ['要求限.男.性。', '限男性', '限.男.性'],
    ['限\u200b男\u200b性', '限男性', '限\u200b男\u200b性'],
    ['年龄三十五岁以下', '35岁以下', '三十五岁以下'],
    ['十八至四十周岁', '18至40周岁', '十八至四十周岁'],
    ['限九五后', '限95后', '限九五后'],
    ['工资为百分之八十', '80%', '百分之八十'],
    ['身高１７０ＣＭ', '170cm', '１７０ＣＭ'],
    ['身高 165 ㎝', '身高165 cm', '身高 165 ㎝'],
  ])('reads %s', (original, needle, span) => {
    expect(pointsAt(original, needle)).toBe(span);
  });

  it.each([
    '一线操作工',
    '五官端正',
    '三班两倒',
    '千万不要',
    '统一年龄',
    '五险一金',
    '两三千元',
    '男/女',
    '第一年',
  ])('leaves %s as it is', (text) => expect(normalise(text).text).toBe(text));

  it('keeps line breaks and the punctuation that parts clauses', () => {
    expect(normalise('男\n女，18-35岁；').text).toBe('男\n女,18-35岁;');
  });

  it('maps every unit to an orderly stretch of the original, whatever the input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (original) => {
        const { text, starts, ends } = normalise(original);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        let last = 0;
        starts.forEach((start, i) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(ends[i]).toBeGreaterThan(start);
          expect(ends[i]).toBeLessThanOrEqual(original.length);
          last = start;
        });
      }),
    );
  });
});
