import { describe, expect, it } from '@jest/globals';
import { findRegion } from './region-finder.js';

describe('findRegion', () => {
  it.each([
    ['宁波镇海区蛟川街道', '330211002', ''],
    ['浙江省宁波市镇海区骆驼街道慈海南路1号', '330211003', '慈海南路1号'],
    ['宁波 镇海 九龙湖', '330211101', ''],
    ['江苏省 - 苏州市', '320500', ''],
    ['上海 虹口 北外滩', '310109', '北外滩'],
    ['上海市上海市浦东新区', '310115', ''],
    ['苏州吴江松陵镇', '320509', '松陵镇'],
    ['北京-海淀区', '110108', ''],
    ['广东东莞', '441900', ''],
    ['镇海区庄市街道', '330211004', ''],
    ['镇海 庄市', '330211004', ''],
    ['余姚', '330281', ''],
    ['吉林市', '220200', ''],
    ['吉林', '220000', ''],
    ['重庆', '500000', ''],
    ['内蒙古呼和浩特', '150100', ''],
    ['中国 香港', '810000', ''],
    ['上海 浦东', '310115', ''],
    ['郑州 管城', '410104', ''],
    ['朝阳市', '211300', ''],
    ['北京 朝阳区', '110105', ''],
  ])('reads %s', (text, code, rest) => {
    expect(findRegion(text)).toMatchObject({ code, rest });
  });

  it('reads a street inside a given region only', () => {
    expect(findRegion('蛟川', '330211')).toMatchObject({ code: '330211002', level: 'street' });
    expect(findRegion('蛟川')).toBeNull();
  });

  it('does not guess between districts of one name', () => {
    expect(findRegion('鼓楼区')).toBeNull();
    expect(findRegion('朝阳区')).toBeNull();
    expect(findRegion('江苏 鼓楼区')).toMatchObject({ code: '320000', rest: '鼓楼区' });
    expect(findRegion('南京鼓楼区')).toMatchObject({ code: '320106' });
  });

  it.each(['', '全国', '面议', '异地招聘'])('finds nothing in %p', (text) => {
    expect(findRegion(text)).toBeNull();
  });
});
