import { describe, expect, it } from '@jest/globals';
import { type Figure, median, speedFaults, speedTable } from '../tools/looks/speed-budget.js';
import { longest, worstWindow } from '../tools/looks/vitals.js';

const figure = (what: Figure['what'], value: number): Figure => ({ page: 'home', what, value });

describe('the budgets of web:speed', () => {
  it('let pass what is just within them', () => {
    const just = [
      figure('LCP', 2500),
      figure('CLS', 0.1),
      figure('INP typing', 200),
      figure('script', 120_000),
      figure('all', 300_000),
    ];
    expect(speedFaults(just)).toEqual([]);
  });

  it('name the page, what is over, by how much, and what could not be measured', () => {
    const over = [figure('LCP', 2501), figure('CLS', 0.11), figure('INP facet', 208), figure('all', NaN)];
    expect(speedFaults(over)).toEqual([
      'home: LCP 2501 ms, at most 2500 ms',
      'home: CLS 0.110, at most 0.100',
      'home: INP facet 208 ms, at most 200 ms',
      'home: all NaN kB, at most 300.0 kB',
    ]);
  });

  it('stand above the figures in a table of one line a page', () => {
    const table = speedTable([figure('LCP', 700), { page: 'find', what: 'CLS', value: 0 }]);
    expect(table.split('\n')).toEqual([
      '| page | LCP | CLS |',
      '| --- | --- | --- |',
      '| budget | ≤ 2500 ms | ≤ 0.100 |',
      '| home | 700 ms |  |',
      '| find |  | 0.000 |',
    ]);
  });
});

describe('figures', () => {
  it('are the middle of the runs', () => {
    expect([median([3, 1, 2]), median([5]), median([1, 4])]).toEqual([2, 5, 4]);
  });

  it('sum shifts within a second of each other, five seconds at most, none that a touch brought', () => {
    const shift = (startTime: number, value: number, hadRecentInput = false) => ({
      ...{ startTime, value, hadRecentInput },
      duration: 0,
    });
    expect(worstWindow([shift(0, 0.1), shift(900, 0.1), shift(2000, 0.15)])).toBeCloseTo(0.2);
    expect(worstWindow([shift(0, 0.1), shift(100, 0.5, true)])).toBeCloseTo(0.1);
    const steady = Array.from({ length: 12 }, (_, at) => shift(at * 900, 0.01));
    expect(worstWindow(steady)).toBeCloseTo(0.06);
    expect(worstWindow([])).toBe(0);
  });

  it('take the longest of the interactions, not of what else was an event', () => {
    const event = (duration: number, interactionId: number) => ({ startTime: 0, duration, interactionId });
    expect(longest([event(300, 0), event(80, 7), event(120, 8)])).toBe(120);
    expect(longest([])).toBe(0);
  });
});
