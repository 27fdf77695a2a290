import { hasLapsed, NEITHER_TASK_NOR_LOAN } from './blank.js';
import { CREW_ROWS, GROUP_ROWS } from './crews.js';
import { addDays } from '../../platform/clock/civil-day.js';
import type { Find } from './engagement-postings.js';
import type { PeopleRegister } from './people.js';
import { Random } from './random.js';
import { drawSchedule } from './schedule.js';
import type { Employment } from '../../features/postings/posting-words.rules.js';
import type { SeedPosting } from './seed.types.js';
import { streetsNear, streetWords } from './supply.js';
import { tableRows } from './table.js';

const CREW_WISHES = [
  '进场先签合同，工资按月打卡。',
  '希望住宿安排在一起，工期一个月以上。',
  '材料、大件设备由项目配，小工具自带。',
  '班组一起走，不拆开；工程量可以按平米或按天谈。',
  '下个项目能接上最好，工资每月结清。',
];

const SHARED = {
  side: 'supply',
  holdReason: null,
  client: null,
  engagement: 'post',
  ...NEITHER_TASK_NOR_LOAN,
  benefits: [],
  education: 'none',
  skillLevel: null,
  certificates: [],
} as const;

/** Crews, each posted by its foreman as a seeker. */
export function inventCrews(today: string, register: PeopleRegister): SeedPosting[] {
  return tableRows(CREW_ROWS).map((row, i) => {
    const [occupation = '', title = '', skill = ''] = row;
    const random = new Random(`crew ${i}`);
    const foreman = register.add(`foreman-${i + 1}`, 'seeker');
    const headcount = random.int(Number(row[3]), Number(row[4]));
    const streets = streetsNear(foreman.region, random);
    return {
      ...SHARED,
      ...drawSchedule(today, random),
      key: `crew-${i + 1}`,
      author: foreman.key,
      organisation: null,
      title: title.replace('{n}', String(headcount)),
      description: `${skill}。${random.pick(['班组搭班多年，', '人员固定，', ''])}${random.pick(['近几天就能进场。', '看过现场再定人数。', '可以先来两个人看活。'])}`,
      requirements: random.pick(CREW_WISHES),
      workingConditions: '跟现场走，服从项目安全管理。',
      occupation,
      region: foreman.region,
      workPlace: streetWords(streets),
      headcount,
      employment: 'temporary',
      offeredBy: 'crew',
      skills: skill.split('，'),
      preferredRegions: streets,
      availableFrom: addDays(today, random.int(0, 20)),
      pay: { period: 'day', min: Number(row[5]), max: Number(row[6]) },
      shift: 'day',
      restDays: 4,
      boardLodging: 'lodging',
      insurance: 'injury',
      experienceYears: random.int(2, 10),
    };
  });
}

/** Groups that agencies offer; those of a suspended agency are held. */
export function inventAgencyGroups(today: string, find: Find): SeedPosting[] {
  return tableRows(GROUP_ROWS).map((row, i) => {
    const [org = '', occupation = '', title = '', description = ''] = row;
    const random = new Random(`group ${i}`);
    const agency = find(org);
    const schedule = drawSchedule(today, random);
    const lapsed = hasLapsed(agency) && schedule.state === 'published';
    const streets = streetsNear(agency.region, random);
    const part = row[7] === 'part-time';
    const low = Number(row[5]);
    return {
      ...SHARED,
      ...schedule,
      state: lapsed ? 'held' : schedule.state,
      holdReason: lapsed ? 'standing' : null,
      key: `group-${i + 1}`,
      author: `${agency.key}-owner`,
      organisation: agency.key,
      title,
      description: `${description}。`,
      requirements: `用工地点希望在${streetWords(streets)}一带；用人单位须有营业执照并提供岗位说明，工资按月足额发。`,
      workingConditions: '班次按用工单位安排，进厂先做安全教育。',
      occupation,
      region: agency.region,
      workPlace: streetWords(streets),
      headcount: Number(row[4]),
      employment: (row[7] ?? 'full-time') as Employment,
      offeredBy: 'agency-group',
      skills: description.split('，'),
      preferredRegions: streets,
      availableFrom: addDays(today, random.int(0, 15)),
      pay: part ? { period: 'hour', min: 30, max: 38 } : { period: 'month', min: low, max: Number(row[6]) },
      shift: part ? 'flexible' : 'roster',
      restDays: 4,
      boardLodging: part ? 'none' : 'both',
      insurance: part ? 'injury' : 'five',
      experienceYears: 1,
    };
  });
}
