import { describe, expect, it } from '@jest/globals';
import { sectionsOf } from './personal-copy.js';

describe('the copy of what is stored, to read', () => {
  it('lists every section by what one recognises it by, also one that nobody foresaw', () => {
    const at = 1_795_574_191_682;
    const copy = {
      format: 'gongqiao-personal-copy/1',
      account: { name: '龙莉' },
      signIns: [{ createdAt: at, device: 'Chrome · Windows', address: '127.0.0.*' }],
      postings: [{ id: 'x', title: '电焊工求职', state: 'draft', createdAt: at }],
      bicycles: [{ colour: 'red', make: '凤凰', wheels: 2 }],
      empty: [],
    };
    expect(sectionsOf(copy)).toEqual([
      { name: 'signIns', rows: [{ text: 'Chrome · Windows', at }] },
      { name: 'postings', rows: [{ text: '电焊工求职', at }] },
      { name: 'bicycles', rows: [{ text: 'red · 凤凰', at: null }] },
      { name: 'empty', rows: [] },
    ]);
  });
});
