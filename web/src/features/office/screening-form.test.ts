import { describe, expect, it } from '@jest/globals';
import { formOf, inForce, inputOf, type RuleInput, triableOf } from './screening-form';

const RULE = {
  ...{
    id: 'G9',
    category: 'sex',
    level: 'block',
    sides: ['demand'],
    version: 3,
    shipped: true,
    changedAt: 1,
  },
  ...{ patterns: ['限男[性生]', '限女'], exceptions: ['不限男女'], requires: [], lawful: ['<heavy>'] },
  ...{ exceptionLevel: 'review', negatable: true, confirmed: false, source: 'national' },
  ground: { zh: '第四十三条', en: 'art. 43' },
  message: { zh: '不得限定性别', en: 'Not limited to one sex' },
  suggestion: { zh: '写明要求', en: 'State the skills' },
  ...{ validFrom: '1995-01-01', validTo: null },
} as const;

describe('a screening rule in its form', () => {
  it('comes back as it was when nothing was changed', () => {
    const { version, shipped, changedAt, ...sent } = RULE;
    expect(inputOf(formOf(structuredClone(RULE) as unknown as Parameters<typeof formOf>[0]))).toEqual(sent);
    expect([version, shipped, changedAt]).toEqual([3, true, 1]);
  });

  it('is a pattern a line, blank lines left out, and sides as they are ticked', () => {
    const form = { ...formOf(null), patterns: ' 限男 \n\n限女\n', demand: false, supply: true };
    expect(inputOf(form)).toMatchObject({ patterns: ['限男', '限女'], sides: ['supply'], validTo: null });
  });

  it('can be tried before it has a name and its words, and as it is once it has them', () => {
    const bare = triableOf({ ...formOf(null), patterns: '限男' });
    expect(bare).toMatchObject({ id: 'NEW', category: 'new', patterns: ['限男'], message: { zh: '…' } });
    const whole = formOf(structuredClone(RULE) as unknown as Parameters<typeof formOf>[0]);
    expect(triableOf(whole)).toEqual(inputOf(whole));
  });

  it.each([
    [true, '2024-01-01', null],
    [true, '2024-01-01', '2026-06-30'],
    [false, '2024-01-01', '2026-06-29'],
    [false, '2026-07-01', null],
  ])('counts: %s when valid from %s to %s', (counts, validFrom, validTo) => {
    expect(inForce({ validFrom, validTo } as RuleInput, '2026-06-30')).toBe(counts);
  });
});
