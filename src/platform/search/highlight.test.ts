import { describe, expect, it } from '@jest/globals';
import { highlight } from './highlight.js';

const joined = (text: string, needles: { han: string[]; latin: string[] }) => {
  const segments = highlight(text, needles);
  return { text: segments.map((one) => one.text).join(''), marked: segments.filter(({ mark }) => mark) };
};

describe('marks in texts with signs of two units', () => {
  it.each(['😀', '𠮷'])('cut an excerpt of a long one between whole signs (%s)', (sign) => {
    for (const before of ['', '一', '一二']) {
      const { text, marked } = joined(`${before}${sign.repeat(60)}裁切${sign.repeat(99)}`, {
        han: ['裁切'],
        latin: [],
      });
      expect(text.isWellFormed()).toBe(true);
      expect(marked).toEqual([{ text: '裁切', mark: true }]);
    }
  });

  it('stand where the sounds are, behind such a sign too', () => {
    expect(joined('𠮷野家焊工', { han: [], latin: ['hangong'] }).marked).toEqual([
      { text: '焊工', mark: true },
    ]);
    expect(joined('𠮷野家焊工', { han: [], latin: ['yj'] }).marked).toEqual([{ text: '野家', mark: true }]);
  });
});
