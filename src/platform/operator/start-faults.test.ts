import { describe, expect, it } from '@jest/globals';
import { ClearFault } from '../config/clear-fault.js';
import { told } from './start-faults.js';

const fault = (code: string) => Object.assign(new Error('why'), { code });

describe('what ended the process', () => {
  it.each([
    ['ENOSPC', /disk is full/],
    ['SQLITE_FULL', /disk is full/],
    ['SQLITE_CORRUPT', /cli restore/],
    ['SQLITE_READONLY', /check DATA_DIR/],
  ])('is told in both languages when it is %s', (code, words) => {
    expect(told(fault(code))).toMatch(words);
    expect(told({ driverError: fault(code) })).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('is told whole when nobody foresaw it', () => {
    const unforeseen = new TypeError('x is not a function');
    expect(told(unforeseen)).toBe(unforeseen);
    expect(told(new ClearFault({ zh: '请重试', en: 'try again' }))).toBe('请重试\ntry again');
  });
});
