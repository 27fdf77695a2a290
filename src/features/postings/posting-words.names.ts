import type { Experience } from './posting-filter.rules.js';
import type { BoardLodging, Education, Employment, Engagement, Shift, Side } from './posting-words.rules.js';

/** What people read for the closed vocabularies, where a list names the values of a facet. */
export const WORD_NAMES: {
  side: Record<Side, string>;
  employment: Record<Employment, string>;
  engagement: Record<Engagement, string>;
  shift: Record<Shift, string>;
  education: Record<Education, string>;
  boardLodging: Record<BoardLodging, string>;
  experience: Record<Experience, string>;
} = {
  side: { demand: '招聘', supply: '求职' },
  employment: {
    'full-time': '全职',
    'part-time': '兼职',
    temporary: '临时',
    dispatched: '劳务派遣',
    outsourced: '外包',
    internship: '实习/学徒',
  },
  engagement: { post: '岗位聘用', task: '任务聘用', loan: '人才租用' },
  shift: {
    day: '白班',
    night: '夜班',
    'two-shift': '两班倒',
    'three-shift': '三班倒',
    'four-crew': '四班三运转',
    roster: '排班',
    flexible: '弹性',
  },
  education: {
    none: '不限',
    primary: '小学',
    'junior-high': '初中',
    'senior-high': '高中',
    'secondary-vocational': '中专/技校',
    college: '大专',
    bachelor: '本科',
    master: '硕士',
    doctor: '博士',
  },
  boardLodging: { none: '不提供', board: '包吃', lodging: '包住', both: '包吃住' },
  experience: { none: '不限', '1-2': '1–2年', '3-5': '3–5年', '6-10': '6–10年', 'over-10': '10年以上' },
};
