import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../screening/screening.service.js';
import { allowing, honoured } from './posting-allowed.rules.js';

const words = { zh: '', en: '' };
function finding(values: Partial<Finding> = {}): Finding {
  const place = { field: 'description', start: 0, end: 3 };
  const said = { ground: words, message: words, suggestion: words };
  return {
    ruleId: 'G1',
    edition: '1',
    category: 'sex',
    level: 'block',
    text: '限男性',
    ...place,
    ...said,
    ...values,
  };
}
const decided = (...findings: Finding[]) => allowing(findings, 'officer', 7);
const open = (findings: Finding[], before: Finding[]) => honoured(findings, decided(...before)).open.length;

describe('a finding that an officer let pass', () => {
  it('passes again wherever the same words stand, however they are written', () => {
    expect(open([finding({ field: 'title', start: 9, end: 12 })], [finding()])).toBe(0);
    expect(open([finding({ text: '限 男 性' })], [finding()])).toBe(0);
    expect(open([finding({ level: 'review' })], [finding()])).toBe(0);
  });

  it.each([
    ['other words', finding({ text: '限女性' })],
    ['another rule', finding({ ruleId: 'G3' })],
    ['another edition of the rule', finding({ edition: '2' })],
  ])('does not pass with %s', (_, other) => {
    expect(open([other], [finding()])).toBe(1);
  });

  it('does not let a graver one pass, nor a second one of the same words', () => {
    expect(open([finding()], [finding({ level: 'review' })])).toBe(1);
    expect(open([finding(), finding({ field: 'title' })], [finding()])).toBe(1);
    expect(open([finding(), finding({ field: 'title' })], [finding(), finding({ field: 'title' })])).toBe(0);
  });

  it('is forgotten when it fits nothing any more; warnings are never remembered', () => {
    expect(honoured([finding()], decided(finding(), finding({ text: '限女性' }))).kept).toHaveLength(1);
    expect(honoured([], decided(finding())).kept).toEqual([]);
    expect(decided(finding({ level: 'warn' }))).toEqual([]);
    expect(honoured([finding()], null).open).toHaveLength(1);
  });
});
