import { describe, expect, it } from '@jest/globals';
import {
  isMunicipality,
  isRegionCode,
  isWithin,
  region,
  regionAncestors,
  shortName,
  streetsOf,
} from './regions.js';

describe('regions', () => {
  it('knows the seven streets of Zhenhai by their codes', () => {
    expect(streetsOf('330211').map((node) => `${node.name} ${node.code.slice(6)}`)).toEqual([
      '招宝山街道 001',
      '蛟川街道 002',
      '骆驼街道 003',
      '庄市街道 004',
      '贵驷街道 005',
      '澥浦镇 100',
      '九龙湖镇 101',
    ]);
  });

  it('climbs from the street to the country', () => {
    expect(regionAncestors('330211002').map((node) => node.name)).toEqual([
      '中国',
      '浙江省',
      '宁波市',
      '镇海区',
    ]);
  });

  it('puts the districts of a municipality right below it', () => {
    expect(region('310109')).toMatchObject({ name: '虹口区', level: 'district', parent: '310000' });
    expect(isMunicipality('310109')).toBe(true);
    expect(region('441900')).toMatchObject({ name: '东莞市', level: 'city' });
  });

  it('tells what lies in what', () => {
    expect(isWithin('330211002', '330200')).toBe(true);
    expect(isWithin('330211002', 'CN')).toBe(true);
    expect(isWithin('330200', '330211')).toBe(false);
    expect(isRegionCode('CN')).toBe(false);
    expect(isRegionCode('339999')).toBe(false);
  });

  it('shortens names as people do', () => {
    const short = (code: string) => shortName(region(code) ?? fail(code));
    expect([short('330200'), short('450000'), short('330211002'), short('533100')]).toEqual([
      '宁波',
      '广西',
      '蛟川',
      '德宏',
    ]);
  });
});

function fail(code: string): never {
  throw new Error(`no region ${code}`);
}
