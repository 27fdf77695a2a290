import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isMobile, maskMobile, normaliseMobile } from './mobile.rules.js';
import { maskName } from './name.rules.js';

describe('mobile number', () => {
  it.each([
    '+86 138 0000 0000',
    '0086-13800000000',
    '8613800000000',
    '１３８００００００００',
    '138-0000-0000',
  ])('reads %s', (text) => {
    expect(normaliseMobile(text)).toBe('13800000000');
  });

  it('accepts exactly 1, 3 to 9 and nine digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), (text) => {
        expect(isMobile(text)).toBe(text[0] === '1' && '3456789'.includes(text[1] ?? ''));
      }),
    );
    expect(['1380000000', '138000000000', '1380000000a', ''].filter(isMobile)).toEqual([]);
  });

  it('masks the middle four and never tells a short number', () => {
    expect(maskMobile('13800000000')).toBe('138****0000');
    expect(maskMobile('1380')).toBe('****');
  });
});

describe('name', () => {
  it('keeps the family name only', () => {
    expect([maskName('张三'), maskName('张三丰'), maskName('欧阳小明'), maskName('')]).toEqual([
      '张*',
      '张*',
      '欧阳*',
      '',
    ]);
  });
});
