import { describe, expect, it } from '@jest/globals';
import { highlight } from './highlight.js';
import { mostWords } from './most-words.js';
import { planQuery, QueryPlans, segment } from './query-plan.js';
import { groupToken, Synonyms } from './synonyms.js';
import { nearest, slips } from './typos.js';

const none = new Synonyms([]);
const some = new Synonyms([
  ['厨师', '厨子'],
  ['质检员', 'QC'],
]);

describe('a query', () => {
  it('is cut into words, a lone character joining the word before it', () => {
    expect(segment('电焊工')).toEqual(['电焊工']);
    expect(segment('仓库管理员').join('')).toBe('仓库管理员');
  });

  it('asks for the same whether Latin and Chinese are joined or apart', () => {
    expect(planQuery('CNC编程', none).plain).toEqual(planQuery('cnc 编程', none).plain);
  });

  it('takes a synonym for its group, in Latin too', () => {
    expect(planQuery('厨子', some).plain).toEqual([groupToken(0)]);
    expect(planQuery('qc', some).plain).toEqual([groupToken(1)]);
    expect(some.tokens('招厨师和qc，熟悉qcad')).toEqual([groupToken(0), groupToken(1)]);
  });

  it.each(['', '   ', '！？', '\u0000'])('of nothing asks for nothing: %j', (q) => {
    expect(planQuery(q, none)).toMatchObject({ must: [], units: [], plain: [] });
  });

  it('is read once while it is asked again', () => {
    const plans = new QueryPlans(some);
    const first = plans.of('qc 厨子');
    expect(first).toEqual(planQuery('qc 厨子', some));
    for (let n = 0; n < 100; n++) plans.of(`厨子${n}`);
    expect(plans.of('qc 厨子')).toBe(first);
    expect(plans.of('厨子7')).toEqual(planQuery('厨子7', some));
  });
});

describe('slips', () => {
  it('count a swap once', () => expect(slips('pyhton', 'python', 2)).toBe(1));
  it('stop at the limit', () => expect(slips('abcdefgh', 'hgfedcba', 2)).toBe(3));
  it('are forgiven from four letters on, and only to the nearest', () => {
    expect(nearest('cmc', ['cnc'])).toEqual([]);
    expect(nearest('hangogn', ['hangong', 'hangzhou', 'hango'])).toEqual(['hangong']);
    expect(nearest('2024', ['2025'])).toEqual([]);
  });
});

describe('most words', () => {
  it('want half of the words and prefer the rare one', () => {
    const hit = (ids: string[], total: number) => ({ ids, closeness: ids.map(() => 0), total });
    const best = mostWords([hit(['a', 'b', 'c'], 500), hit(['a'], 2), hit(['b'], 300), hit([], 0)], 1000);
    expect(best.map(([id]) => id)).toEqual(['a']);
  });
});

describe('highlights', () => {
  const marked = (text: string, q: string): string =>
    highlight(text, planQuery(q, some).needles)
      .map(({ text: piece, mark }) => (mark ? `[${piece}]` : piece))
      .join('');

  it('mark in the original spelling', () => {
    expect(marked('招電焊工兩名', '电焊')).toBe('招[電焊]工兩名');
    expect(marked('CNC 编程员', 'cnc编程')).toBe('[CNC] [编程]员');
    expect(marked('Python 开发', 'pyhton')).toBe('[Python] 开发');
    expect(marked('电焊师傅', 'dianhan')).toBe('[电焊]师傅');
    expect(marked('食堂厨师', '厨子')).toBe('食堂[厨师]');
    expect(marked('<b>普工</b>', '普工')).toBe('<b>[普工]</b>');
  });

  it('show the part of a long text where the find is', () => {
    const text = `${'甲'.repeat(500)}电焊${'乙'.repeat(500)}`;
    const shown = marked(text, '电焊');
    expect(shown).toContain('[电焊]');
    expect(shown.length).toBeLessThan(170);
  });
});
