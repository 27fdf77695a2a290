import type { PayPeriod } from '../reference/pay.rules.js';
import { SKILL_LEVELS } from '../reference/skill-levels.js';
import { WORD_NAMES } from './posting-words.names.js';
import type { HoldReason, Insurance, Offerer, PostingState } from './posting-words.rules.js';

type Names = { [List in keyof typeof WORD_NAMES]: Record<keyof (typeof WORD_NAMES)[List], string> };

export interface Word {
  code: string;
  zh: string;
  en: string;
}

/** In English what `WORD_NAMES` says in Chinese. */
const IN_ENGLISH: Names = {
  side: { demand: 'Workers wanted', supply: 'Work wanted' },
  employment: {
    'full-time': 'Full-time',
    'part-time': 'Part-time',
    temporary: 'Temporary',
    dispatched: 'Staffing dispatch',
    outsourced: 'Outsourced',
    internship: 'Internship or apprenticeship',
  },
  engagement: { post: 'Post', task: 'Task', loan: 'Loan of a person' },
  shift: {
    day: 'Day shift',
    night: 'Night shift',
    'two-shift': 'Two shifts',
    'three-shift': 'Three shifts',
    'four-crew': 'Four crews, three shifts',
    roster: 'By roster',
    flexible: 'Flexible',
  },
  education: {
    none: 'Any',
    primary: 'Primary school',
    'junior-high': 'Junior high school',
    'senior-high': 'Senior high school',
    'secondary-vocational': 'Secondary vocational school',
    college: 'Junior college',
    bachelor: 'Bachelor',
    master: 'Master',
    doctor: 'Doctor',
  },
  boardLodging: { none: 'None', board: 'Meals', lodging: 'Lodging', both: 'Meals and lodging' },
  experience: {
    none: 'Any',
    '1-2': '1–2 years',
    '3-5': '3–5 years',
    '6-10': '6–10 years',
    'over-10': 'Over 10 years',
  },
};

type Both<Code extends string> = Record<Code, readonly [zh: string, en: string]>;

const PAY: Both<PayPeriod> = {
  hour: ['时', 'Hour'],
  day: ['天', 'Day'],
  week: ['周', 'Week'],
  month: ['月', 'Month'],
  year: ['年', 'Year'],
  piece: ['计件', 'Piece'],
};
const INSURANCE: Both<Insurance> = {
  five: ['五险', 'Five social insurances'],
  'five-and-fund': ['五险一金', 'Five insurances and housing fund'],
  injury: ['工伤保险', 'Work injury insurance'],
  'not-stated': ['未说明', 'Not stated'],
};
const OFFERER: Both<Offerer> = {
  person: ['个人', 'One person'],
  crew: ['班组', 'Crew'],
  'agency-group': ['机构组织', 'Group of an agency'],
  'employer-staff': ['单位余缺调剂', 'Idle staff of an employer'],
};
const STATE: Both<PostingState> = {
  draft: ['草稿', 'Draft'],
  'in-review': ['待审核', 'In review'],
  published: ['已发布', 'Published'],
  held: ['已暂停', 'Held'],
  filled: ['已招满', 'Filled'],
  withdrawn: ['已撤回', 'Withdrawn'],
  expired: ['已过期', 'Expired'],
};
const HOLD: Both<HoldReason> = {
  standing: ['单位资质', 'Standing of the organisation'],
  screening: ['内容待审', 'Text to be looked at'],
  officer: ['监管暂停', 'Held by an officer'],
};

const named = (list: keyof Names): Word[] => {
  const english: Record<string, string> = IN_ENGLISH[list];
  return Object.entries(WORD_NAMES[list]).map(([code, zh]) => ({ code, zh, en: english[code] ?? code }));
};
const both = (words: Both<string>): Word[] =>
  Object.entries(words).map(([code, [zh, en]]) => ({ code, zh, en }));

/** Every closed vocabulary of a posting with what people read for each word, in the order in which forms show it. */
export const VOCABULARIES: Readonly<Record<string, readonly Word[]>> = {
  side: named('side'),
  employment: named('employment'),
  engagement: named('engagement'),
  shift: named('shift'),
  education: named('education'),
  boardLodging: named('boardLodging'),
  experience: named('experience'),
  skillLevel: SKILL_LEVELS.map(({ rank, zh, en }) => ({ code: String(rank), zh, en })),
  payPeriod: both(PAY),
  insurance: both(INSURANCE),
  offeredBy: both(OFFERER),
  state: both(STATE),
  holdReason: both(HOLD),
};
