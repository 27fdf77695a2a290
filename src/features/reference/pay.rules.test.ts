import { describe, expect, it } from '@jest/globals';
import { comparableMonthly, shortOfMinimumWage, type PayPeriod } from './pay.rules.js';
import { initialRuleRows } from './rule-kinds.js';

const rows = initialRuleRows();
const monthly = (period: PayPeriod, min: number, max = min) =>
  comparableMonthly({ period, min, max }, rows, '330211', '2024-06-01');
const short = (period: PayPeriod, min: number, region = '330211', day = '2024-06-01') =>
  shortOfMinimumWage({ period, min, max: min }, rows, region, day);

describe('comparable monthly pay', () => {
  it.each([
    ['hour', 20, 3480],
    ['day', 200, 4350],
    ['week', 1000, 4348],
    ['month', 5000, 5000],
    ['year', 60000, 5000],
  ] as const)('reckons pay of a %s by 8 hours, 21.75 days, 12 months', (period, amount, expected) => {
    expect(monthly(period, amount)).toMatchObject({
      min: expected,
      yardstick: { hoursPerDay: 8, daysPerMonth: 21.75, monthsPerYear: 12 },
    });
  });

  it('does not compare piece work, nor where no yardstick holds', () => {
    expect(monthly('piece', 5)).toBeNull();
    expect(comparableMonthly({ period: 'day', min: 1, max: 1 }, [], '330211', '2024-06-01')).toBeNull();
  });
});

describe('minimum wage', () => {
  it('finds pay under the minimum of the place and day, and the edge not', () => {
    expect(short('month', 2489)).toMatchObject({ minimum: 2490, offered: 2489 });
    expect(short('month', 2490)).toBeNull();
    expect(short('month', 2489, '330281')).toBeNull();
    expect(short('month', 2280, '330211', '2023-12-31')).toBeNull();
  });

  it('holds hourly pay against the hourly minimum', () => {
    expect(short('hour', 23.9)?.minimum).toBe(24);
    expect(short('hour', 24)).toBeNull();
  });

  it('holds daily and yearly pay against the monthly minimum by the yardstick', () => {
    expect(short('day', 114)?.offered).toBe(2480);
    expect(short('year', 29880)).toBeNull();
    expect(short('piece', 1)).toBeNull();
  });
});
