/** A step of the skill ladder; `rank` rises with skill, the official `grade` falls, so only the rank is stored. */
export interface SkillLevel {
  readonly rank: number;
  readonly grade: number | null;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The eight-step ladder of 人社部发〔2022〕14号 (新八级工), low to high. */
export const SKILL_LEVELS: readonly SkillLevel[] = [
  { rank: 1, grade: null, code: 'apprentice', zh: '学徒工', en: 'Apprentice' },
  { rank: 2, grade: 5, code: 'junior', zh: '初级工', en: 'Junior worker (level 5)' },
  { rank: 3, grade: 4, code: 'intermediate', zh: '中级工', en: 'Intermediate worker (level 4)' },
  { rank: 4, grade: 3, code: 'senior', zh: '高级工', en: 'Senior worker (level 3)' },
  { rank: 5, grade: 2, code: 'technician', zh: '技师', en: 'Technician (level 2)' },
  { rank: 6, grade: 1, code: 'senior-technician', zh: '高级技师', en: 'Senior technician (level 1)' },
  { rank: 7, grade: null, code: 'special-technician', zh: '特级技师', en: 'Special-grade technician' },
  { rank: 8, grade: null, code: 'chief-technician', zh: '首席技师', en: 'Chief technician' },
];

/** The step of a stored rank, or undefined. */
export function skillLevel(rank: number): SkillLevel | undefined {
  return SKILL_LEVELS.find((level) => level.rank === rank);
}

/** The step of an official grade number (5 lowest, 1 highest), or undefined. */
export function skillLevelOfGrade(grade: number): SkillLevel | undefined {
  return SKILL_LEVELS.find((level) => level.grade === grade);
}

const WORDS: ReadonlyArray<readonly [RegExp, number]> = [
  [/首席技师/, 8],
  [/特级技师/, 7],
  [/高级技师|一级技能|^[一1]级/, 6],
  [/技师|二级技能|^[二2]级/, 5],
  [/高级工|三级技能|^[三3]级/, 4],
  [/中级工|四级技能|^[四4]级/, 3],
  [/初级工|五级技能|^[五5]级/, 2],
  [/学徒/, 1],
];

/** Reads the step out of a certificate's or an ad's wording (高级工, 三级/高级工); undefined where none is named. */
export function findSkillLevel(text: string): SkillLevel | undefined {
  const found = WORDS.find(([pattern]) => pattern.test(text.normalize('NFKC').trim()));
  return found && skillLevel(found[1]);
}
