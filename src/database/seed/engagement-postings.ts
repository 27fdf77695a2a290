import type { PayPeriod } from '../../features/reference/pay.rules.js';
import { NO_OFFER } from './blank.js';
import { addDays } from '../../platform/clock/civil-day.js';
import { LOAN_ROWS, SPARE_ROWS, TASK_ROWS } from './engagements.js';
import { Random } from './random.js';
import { drawSchedule } from './schedule.js';
import type { SeedOrganisation, SeedPosting } from './seed.types.js';
import { tableRows } from './table.js';

/** Looks up an organisation by key; a content table that names an unknown one is a fault. */
export type Find = (key: string) => SeedOrganisation;

type Common = Pick<
  SeedPosting,
  | 'workingConditions'
  | 'benefits'
  | 'shift'
  | 'restDays'
  | 'boardLodging'
  | 'insurance'
  | 'education'
  | 'skillLevel'
  | 'certificates'
  | 'holdReason'
  | 'client'
  | 'employment'
>;

const COMMON: Common = {
  workingConditions: '按现场班次上下班，劳保用品由用工现场配发。',
  benefits: ['工作餐', '交通补贴'],
  shift: 'day',
  restDays: 4,
  boardLodging: 'board',
  insurance: 'five',
  education: 'none',
  skillLevel: null,
  certificates: [],
  holdReason: null,
  client: null,
  employment: 'temporary',
};

const TASK_ENDINGS = [
  '先签任务协议，报酬按进度分两次付。',
  '现场条件可以先来看，看完再报时间。',
  '验收合格当月结清，做得好后面还有同类项目。',
];

function place(organisation: SeedOrganisation) {
  return {
    author: `${organisation.key}-owner`,
    organisation: organisation.key,
    region: organisation.region,
    workPlace: organisation.address,
  };
}

/** Tasks with term and deliverable, done on a short engagement. */
export function inventTasks(today: string, find: Find): SeedPosting[] {
  return tableRows(TASK_ROWS).map((row, i) => {
    const [org = '', occupation = '', title = '', description = '', requirements = '', deliverable = ''] =
      row;
    const random = new Random(`task ${i}`);
    const termFrom = addDays(today, random.int(10, 30));
    return {
      ...COMMON,
      ...drawSchedule(today, random),
      ...place(find(org)),
      key: `task-${i + 1}`,
      side: 'demand',
      engagement: 'task',
      title,
      occupation,
      description: `${description}。${random.pick(TASK_ENDINGS)}`,
      requirements: `${requirements}。`,
      workingConditions: '到现场或远程按约定，进度每周碰头一次。',
      insurance: 'injury',
      headcount: 1,
      experienceYears: 3,
      pay: { period: (row[7] ?? 'month') as PayPeriod, min: Number(row[8]), max: Number(row[9]) },
      termFrom,
      termTo: addDays(termFrom, Number(row[6])),
      deliverable,
      homeEmployer: null,
      ...NO_OFFER,
    };
  });
}

function loanFields(row: readonly string[], at: number, today: string, random: Random) {
  const termFrom = addDays(today, random.int(7, 30));
  return {
    termFrom,
    termTo: addDays(termFrom, Number(row[at])),
    pay: { period: 'month' as const, min: Number(row[at + 1]), max: Number(row[at + 2]) },
    headcount: Number(row[at + 3]),
  };
}

/** Loans wanted: the borrower posts, the labour contract stays with the named home employer. */
export function inventLoans(today: string, find: Find): SeedPosting[] {
  return tableRows(LOAN_ROWS).map((row, i) => {
    const [org = '', home = '', occupation = '', title = '', description = ''] = row;
    const random = new Random(`loan ${i}`);
    const terms = loanFields(row, 5, today, random);
    return {
      ...COMMON,
      ...drawSchedule(today, random),
      ...place(find(org)),
      ...terms,
      key: `loan-${i + 1}`,
      side: 'demand',
      engagement: 'loan',
      employment: 'full-time',
      title,
      occupation,
      description: `${description}。签三方协议，劳动合同和社保留在原单位，期满回原岗位。`,
      requirements: '本人自愿，熟悉同类岗位；借出单位出具同意书。',
      experienceYears: 1,
      deliverable: null,
      homeEmployer: find(home).name,
      ...NO_OFFER,
    };
  });
}

/** Idle staff that employers offer to others (余缺调剂). */
export function inventSpareStaff(today: string, find: Find): SeedPosting[] {
  return tableRows(SPARE_ROWS).map((row, i) => {
    const [org = '', occupation = '', title = '', description = ''] = row;
    const random = new Random(`spare ${i}`);
    const home = find(org);
    const terms = loanFields(row, 4, today, random);
    return {
      ...COMMON,
      ...drawSchedule(today, random),
      ...place(home),
      ...terms,
      key: `spare-${i + 1}`,
      side: 'supply',
      engagement: 'loan',
      employment: 'full-time',
      title,
      occupation,
      description: `${description}。`,
      requirements: '希望同区企业，签三方协议；工资不低于原岗位，由借入方承担，不收差价。',
      workingConditions: '班次按借入单位安排，班车或住宿请写明。',
      experienceYears: 1,
      deliverable: null,
      homeEmployer: home.name,
      offeredBy: 'employer-staff',
      skills: description.split('，').filter((part) => part.length <= 40),
      preferredRegions: [home.region],
      availableFrom: terms.termFrom,
    };
  });
}
