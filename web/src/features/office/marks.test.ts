import { describe, expect, it } from '@jest/globals';
import { type Finding, pieces } from './marks';

const finding = (start: number, end: number, field = 'description'): Finding =>
  ({ field, start, end }) as Finding;

describe('the pieces of a screened text', () => {
  it('mark exactly the span of each finding of the field and lose nothing', () => {
    const text = '焊接管道，限男性，包吃住。';
    const cut = pieces(text, 'description', [finding(9, 12), finding(5, 8), finding(0, 2, 'title')]);
    expect(cut).toEqual([
      { text: '焊接管道，' },
      { text: '限男性', finding: 1 },
      { text: '，' },
      { text: '包吃住', finding: 0 },
      { text: '。' },
    ]);
  });

  it('cut findings that overlap so that every sign stands once', () => {
    const text = 'abcdefgh';
    const cut = pieces(text, 'description', [finding(2, 4), finding(1, 5), finding(4, 7), finding(6, 99)]);
    expect(cut.map((piece) => piece.text).join('')).toBe(text);
    expect(cut.map((piece) => piece.finding)).toEqual([undefined, 1, 2, 3]);
  });

  it('are the text itself where nothing was found', () => {
    expect(pieces('无', 'title', [])).toEqual([{ text: '无' }]);
    expect(pieces('', 'title', [])).toEqual([]);
  });
});
