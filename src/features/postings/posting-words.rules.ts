/** The closed vocabularies of a posting (domain words; the Chinese is what people read). */
export const SIDES = ['demand', 'supply'] as const;
export type Side = (typeof SIDES)[number];

/** 岗位聘用, 任务聘用, 人才租用. */
export const ENGAGEMENTS = ['post', 'task', 'loan'] as const;
export type Engagement = (typeof ENGAGEMENTS)[number];

/** 全职, 兼职, 临时, 劳务派遣, 外包, 实习/学徒. */
export const EMPLOYMENTS = [
  'full-time',
  'part-time',
  'temporary',
  'dispatched',
  'outsourced',
  'internship',
] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** 白班, 夜班, 两班倒, 三班倒, 四班三运转, 排班, 弹性. */
export const SHIFTS = [
  'day',
  'night',
  'two-shift',
  'three-shift',
  'four-crew',
  'roster',
  'flexible',
] as const;
export type Shift = (typeof SHIFTS)[number];

/** 不限 to 博士, in rising order. */
export const EDUCATIONS = [
  'none',
  'primary',
  'junior-high',
  'senior-high',
  'secondary-vocational',
  'college',
  'bachelor',
  'master',
  'doctor',
] as const;
export type Education = (typeof EDUCATIONS)[number];

/** 不提供, 包吃, 包住, 包吃住. */
export const BOARD_LODGINGS = ['none', 'board', 'lodging', 'both'] as const;
export type BoardLodging = (typeof BOARD_LODGINGS)[number];

/** 五险, 五险一金, 工伤保险 alone (lawful for some kinds of engagement), not stated. */
export const INSURANCES = ['five', 'five-and-fund', 'injury', 'not-stated'] as const;
export type Insurance = (typeof INSURANCES)[number];

/** Who stands behind a supply posting: one person, a crew (班组), an agency's group, an employer's idle staff (余缺调剂). */
export const OFFERERS = ['person', 'crew', 'agency-group', 'employer-staff'] as const;
export type Offerer = (typeof OFFERERS)[number];

export const STATES = ['draft', 'in-review', 'published', 'held', 'filled', 'withdrawn', 'expired'] as const;
export type PostingState = (typeof STATES)[number];

/** Why a published posting is out of sight until released. */
export const HOLD_REASONS = ['standing', 'screening', 'officer'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];
