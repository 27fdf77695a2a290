import { describe, expect, it } from '@jest/globals';
import { industry, industryAncestors, industryChildren, isIndustryCode } from './industries.js';

describe('industries of GB/T 4754-2017', () => {
  it('knows the four levels and what stands above', () => {
    expect(industry('C')?.name).toBe('制造业');
    expect(industryAncestors('3441').map((node) => node.code)).toEqual(['C', '34', '344']);
    expect(industry('3441')?.level).toBe('class');
    expect(isIndustryCode('9999')).toBe(false);
  });

  it('leaves no code without its parent', () => {
    const sections = industryChildren(null);
    expect(sections.map((node) => node.level)).toEqual(sections.map(() => 'section'));
    const all = sections.flatMap((s) => industryChildren(s.code).flatMap((d) => industryChildren(d.code)));
    expect(all.length).toBeGreaterThan(400);
  });
});
