import { describe, expect, it } from '@jest/globals';
import {
  ancestors,
  children,
  isOccupationClass,
  isOccupationCode,
  occupation,
  occupationRows,
  occupations,
  workTypes,
} from './occupations.js';

describe('occupations of the 2022 edition', () => {
  it('knows a code at each of the four levels', () => {
    expect(occupation('6')?.level).toBe('major');
    expect(occupation('6-18')).toMatchObject({ name: '机械制造基础加工人员', level: 'middle', parent: '6' });
    expect(occupation('6-18-02')?.level).toBe('minor');
    expect(occupation('6-18-02-04')).toEqual({
      code: '6-18-02-04',
      name: '焊工',
      level: 'occupation',
      parent: '6-18-02',
    });
  });

  it('lists what stands above a code from the top', () => {
    expect(ancestors('6-18-02-04').map((node) => node.code)).toEqual(['6', '6-18', '6-18-02']);
    expect(ancestors('6-18-77')).toEqual([]);
  });

  it('lets a posting carry only an occupation, a filter any class', () => {
    expect(isOccupationCode('6-18-02-04')).toBe(true);
    expect(isOccupationCode('6-18-02')).toBe(false);
    expect(isOccupationClass('6-18-02')).toBe(true);
    expect(isOccupationClass('9')).toBe(false);
    expect(isOccupationCode('constructor')).toBe(false);
  });

  it('has a name and unbroken ancestors for every node, and every work type an occupation', () => {
    for (const { code, name, level } of occupations()) {
      expect([code, name]).toEqual([
        expect.stringMatching(/^[1-8]-\d\d-\d\d-\d\d$/),
        expect.stringMatching(/^[^\s。;]+$/),
      ]);
      expect([code, level, ancestors(code).length]).toEqual([code, 'occupation', 3]);
    }
    expect(workTypes().filter((type) => !isOccupationCode(type.code))).toEqual([]);
  });

  it('gives rows for search by typing with their work types', () => {
    const welder = occupationRows().find((row) => row.code === '6-18-02-04');
    expect(welder?.workTypes).toContain('电焊工');
    expect(children(null)).toHaveLength(8);
    expect(children('6-18-02').map((node) => node.code)).toContain('6-18-02-04');
  });
});
