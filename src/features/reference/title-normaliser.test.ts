import { describe, expect, it } from '@jest/globals';
import { normaliseTitle, withoutRank } from './title-normaliser.js';

describe('normaliseTitle', () => {
  it.each([
    ['急聘焊工（五险一金）', ['焊工']],
    ['高薪诚聘 车工 双休', ['车工']],
    ['宁波叉车司机', ['叉车司机']],
    ['销售代表-常熟', ['销售代表', '常熟']],
    ['JAVA开发工程师-北京', ['java开发工程师']],
    ['C++工程师 8000-12000元/月', ['cpp工程师']],
    ['ＣＮＣ操作员10名', ['cnc操作员']],
    ['.NET开发', ['dotnet开发']],
    ['司机/保安', ['司机', '保安']],
    ['大理石工', ['大理石工']],
    ['C1司机', ['c1司机']],
    ['3D建模师', ['3d建模师']],
  ])('reads %s', (raw, parts) => {
    expect(normaliseTitle(raw).parts).toEqual(parts);
  });

  it('keeps the brackets aside, and takes them when nothing else is left', () => {
    expect(normaliseTitle('销售（汽车）')).toEqual({ parts: ['销售'], aside: '汽车' });
    expect(normaliseTitle('【保安】')).toEqual({ parts: ['保安'], aside: '' });
  });

  it('leaves nothing of a slogan', () => {
    expect(normaliseTitle('2300+万元提成 双休').parts).toEqual([]);
  });

  it('takes rank and seniority off', () => {
    expect(withoutRank('高级销售经理')).toBe('销售');
    expect(withoutRank('焊工')).toBe('焊工');
  });
});
