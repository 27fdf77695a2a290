import { describe, expect, it } from '@jest/globals';
import { placed } from './placed';

describe('where one works', () => {
  it.each([
    ['镇海区庄市街道', '庄市街道庄市大道447号', '镇海区庄市街道庄市大道447号'],
    ['澥浦镇', '澥浦镇广源路2号', '澥浦镇广源路2号'],
    ['镇海区澥浦镇', '镇骆路1号', '镇海区澥浦镇镇骆路1号'],
    ['镇海区蛟川街道', '道口路3号', '镇海区蛟川街道道口路3号'],
    ['', '镇骆路1号', '镇骆路1号'],
    ['镇海区', '', '镇海区'],
  ])('in %s at %s is %s', (region, workPlace, said) => {
    expect(placed(region, workPlace)).toBe(said);
  });
});
