import { describe, expect, it } from '@jest/globals';
import { findRegion } from '../../reference/region-finder.js';
import type { ImportMap } from './import-map.js';
import { placesInText } from './place-in-text.js';
import { rowToDraft } from './row-to-draft.js';

const MAP: ImportMap = {
  columns: { title: 't', region: 'r', description: 'd' },
  defaults: { source: { name: '甲' } },
};
const lookups = { findRegion, codeTitle: () => [], today: '2026-01-15' };

function regionOf(city: string, description: string): string | null {
  const read = rowToDraft({ row: 2, values: { t: '电工', r: city, d: description } }, MAP, lookups);
  return read.ok ? read.draft.region : null;
}

describe('places in the text of an advertisement', () => {
  it('are told apart: of the work, of the employer', () => {
    const text =
      '工作地点：镇海区某路1号\n面试地址：鄞州区某路2号\n公司地址:江北区某路3号；公司坐落于北仑区，环境好';
    expect(placesInText(text)).toEqual({
      ...{ work: ['镇海区某路1号'], address: ['江北区某路3号'], seat: ['北仑区'] },
    });
  });

  it.each([
    ['合肥市', '工作地点：经开区某路与某路交口', '340177'],
    ['合肥市', '公司地址：合肥市高新区某路9号', '340176'],
    ['苏州市', '工作地址：苏州高新区某路22号', '320505'],
    ['苏州市', '公司位于苏州工业园区某街388号。', '320576'],
    ['苏州市', '本岗位工作地点为吴江', '320509'],
    ['武汉市', '公司地址：江汉区某大厦\n工作地址：武昌区某广场', '420106'],
  ])('narrow %s by “%s”', (city, text, region) => {
    expect(regionOf(city, text)).toBe(region);
  });

  it.each([
    ['where one is only interviewed', '面试地址：包河区某路'],
    ['another city', '工作地点：武汉市武昌区某路'],
    ['several districts', '工作地点：蜀山区某路\n工作地点：包河区某路\n公司地址：庐阳区某路'],
    ['the name of a road', '公司地址：包河路1号'],
  ])('say nothing when they name %s', (_what, text) => {
    expect(regionOf('合肥市', text)).toBe('340100');
  });

  it('keep a zone for the city whose it is', () => {
    expect(findRegion('高新区')).toBeNull();
    expect(findRegion('成都高新区')?.level).toBe('city');
  });
});
