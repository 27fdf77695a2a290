import { describe, expect, it } from '@jest/globals';
import { carried, differences, merged } from './merging';

const base = { title: '焊工', pay: { min: '6000' }, shift: '' };
const mine = { title: '电焊工', pay: { min: '6000' }, shift: 'day' };
const theirs = { title: '氩弧焊工', pay: { min: '7000' }, shift: 'day' };

describe('two edits of one thing', () => {
  it('differ where they say different things; what I left alone is proposed as theirs', () => {
    expect(differences(base, mine, theirs).map(({ field, proposed }) => [field, proposed])).toEqual([
      ['title', 'mine'],
      ['pay', 'theirs'],
    ]);
  });

  it('become one by choice', () => {
    expect(merged(mine, theirs, { title: 'mine', pay: 'theirs' })).toEqual({
      title: '电焊工',
      pay: { min: '7000' },
      shift: 'day',
    });
  });

  it('leave what was typed while the answer was on its way, and take the answer for all else', () => {
    const typed = { ...base, shift: 'night' };
    expect(carried(typed, base, theirs)).toEqual({ ...theirs, shift: 'night' });
  });
});
