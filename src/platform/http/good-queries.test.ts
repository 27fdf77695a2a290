import { describe, expect, it, jest } from '@jest/globals';
import { GoodQueries } from './good-queries.js';

class Filter {
  side = 'demand';
}
class Other {}

describe('queries found right a moment ago', () => {
  it('are handed out again to who asks the same, and cannot be changed', () => {
    const good = new GoodQueries();
    const filter = new Filter();
    good.keep(Filter, good.key({ side: 'demand' }), filter);
    expect(good.find(Filter, good.key({ side: 'demand' }))).toBe(filter);
    expect(() => (filter.side = 'supply')).toThrow(TypeError);
    expect(good.find(Filter, good.key({ side: 'supply' }))).toBeUndefined();
    expect(good.find(Other, good.key({ side: 'demand' }))).toBeUndefined();
  });

  it('are checked anew after a second', () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(5000);
    const good = new GoodQueries();
    good.keep(Filter, 'a', new Filter());
    now.mockReturnValue(5999);
    expect(good.find(Filter, 'a')).toBeInstanceOf(Filter);
    now.mockReturnValue(6000);
    expect(good.find(Filter, 'a')).toBeUndefined();
    now.mockRestore();
  });

  it('take no more than a few hundred, and none that is very long', () => {
    const good = new GoodQueries();
    for (let n = 0; n <= 500; n++) good.keep(Filter, String(n), new Filter());
    expect(good.find(Filter, '0')).toBeUndefined();
    expect(good.find(Filter, '500')).toBeInstanceOf(Filter);
    good.keep(Filter, 'x'.repeat(1001), new Filter());
    expect(good.find(Filter, 'x'.repeat(1001))).toBeUndefined();
  });
});
