import { describe, expect, it } from '@jest/globals';
import { findSkillLevel, SKILL_LEVELS, skillLevel, skillLevelOfGrade } from './skill-levels.js';

describe('skill levels', () => {
  it('ranks eight steps from apprentice to chief technician', () => {
    expect(SKILL_LEVELS.map((level) => level.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(skillLevel(8)?.zh).toBe('首席技师');
  });

  it('raises the rank as the official grade falls', () => {
    const ranks = [5, 4, 3, 2, 1].map((grade) => skillLevelOfGrade(grade)?.rank ?? 0);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it.each([
    ['焊工高级工', 4],
    ['三级/高级工', 4],
    ['高级技师', 6],
    ['技师及以上', 5],
    ['2级', 5],
    ['学徒', 1],
  ])('reads %s', (text, rank) => {
    expect(findSkillLevel(text)?.rank).toBe(rank);
  });

  it('finds none where none is named', () => {
    expect(findSkillLevel('不限')).toBeUndefined();
  });
});
