import type {
  BoardLodging,
  Education,
  Insurance,
  Shift,
} from '../../features/postings/posting-words.rules.js';
import type { Scene } from './trade.types.js';

/** Why the place is open, as a recruiter would begin; `{做}` becomes what the employer does. */
export const OPENERS: Readonly<Record<Scene, readonly string[]>> = {
  factory: [
    '我们厂主要做{做}，最近订单排到三个月以后，车间要加人。',
    '新线下个月投产，提前招人跟线学习。',
    '有人内部转岗，空出位置，找个能稳定做的。',
    '本厂做{做}，班组缺人，来了就有活。',
    '扩了一个车间，人手不够。',
    '老客户加单，现有的班排不过来。',
    '一线急需，面试当天给答复。',
  ],
  yard: [
    '货量比去年多了三成，现场要加人。',
    '我们做{做}，仓里和场地长期缺人手。',
    '新签了一家大客户，下月起量。',
    '有同事调去别的仓，位置空出来了。',
    '旺季要到了，提前把人定下来。',
  ],
  site: [
    '项目在镇海本地，活能干到明年。',
    '节点排得紧，班组缺人。',
    '我们做{做}，工程款有保障，工资专户按月发。',
    '工地刚进场，后面还有二期。',
    '手上几个项目同时开，人手铺不开。',
  ],
  service: [
    '我们做{做}，想找踏实的同事一起做长久。',
    '店里、楼里都缺人，离家近的优先排班。',
    '新点刚开，班次可以一起商量。',
    '客人多起来了，要补一两个人手。',
    '原来的同事调去新点，这里补位。',
  ],
  office: [
    '公司做{做}，业务往上走，办公室添人。',
    '原同事内部晋升，岗位补缺。',
    '部门新设岗位，来了有人交接、有人带。',
    '我们做{做}，团队不大，事情分得清。',
  ],
};

/** How an ad ends; nothing here promises what the fields do not say. */
export const CLOSERS: Readonly<Record<Scene, readonly string[]>> = {
  factory: [
    '可以先来车间看看再定。',
    '想了解的，白天打电话，人事都在。',
    '面试时带好身份证和证书原件核验。',
    '工资每月15号发上个月的，从不拖。',
    '来之前打个电话，门卫给你登记。',
    '带朋友一起来也行，尽量分在一个班。',
  ],
  yard: ['现场随时可以来看。', '工资月结，准时到卡。', '合适的话第二天就能上班。', '找调度室报名就行。'],
  site: [
    '工资按月打卡，进场先签合同、做安全教育。',
    '能来的说一声几个人、什么时候到。',
    '工具大件项目上配，手用的自带。',
    '进场前统一实名登记。',
  ],
  service: [
    '班次提前一周排好，有事可以调。',
    '欢迎下班后过来聊聊。',
    '路远的先问问班次再来。',
    '面试就在店里、点上，不用跑远。',
  ],
  office: [
    '简历投来三天内回复。',
    '面试一轮，最多两轮，不拖时间。',
    '合适的尽快安排面谈。',
    '入职时间可以商量，等你交接完。',
  ],
};

export const SHIFT_TEXT: Readonly<Record<Shift, readonly string[]>> = {
  day: ['长白班', '白班，早八点到下午五点', '常日班，中间休息一小时'],
  night: ['夜班', '固定夜班，有夜餐'],
  'two-shift': ['两班倒，半个月一换', '白夜两班轮换'],
  'three-shift': ['三班倒，每班八小时', '早中晚三班轮转'],
  'four-crew': ['四班三运转，上六休二', '四班三运转，每班八小时'],
  roster: ['排班制，每周轮休', '早晚班轮着上，班表提前出'],
  flexible: ['时间可以商量', '每周定一次班，提前说就能调'],
};

/** What may stand in brackets behind a title. */
export const SHIFT_TAG: Readonly<Partial<Record<Shift, string>>> = {
  day: '长白班',
  night: '夜班',
  'two-shift': '两班倒',
  'three-shift': '三班倒',
  'four-crew': '四班三运转',
};

export const BOARD_TEXT: Readonly<Record<BoardLodging, readonly string[]>> = {
  none: [''],
  board: ['工作餐免费', '中餐公司管', '一日两餐食堂'],
  lodging: ['有宿舍，空调热水器都有', '住宿免费，两到四人间', '有双人间宿舍，水电按表'],
  both: ['包吃包住', '管吃管住，宿舍四人间带空调', '食堂三餐，宿舍离厂近'],
};

export const INSURANCE_TEXT: Readonly<Record<Insurance, readonly string[]>> = {
  five: ['社保入职当月就交', '五险按规定缴', '签劳动合同，交社保'],
  'five-and-fund': ['五险一金', '五险一金按规定交齐', '社保、公积金都有'],
  injury: ['上岗前办好工伤保险', '按规定办工伤保险'],
  'not-stated': [''],
};

export const EDUCATION_TEXT: Readonly<Partial<Record<Education, readonly string[]>>> = {
  none: [''],
  'junior-high': ['初中以上文化', '识字、会写班报就行'],
  'senior-high': ['高中或职高学历', '高中文化程度'],
  'secondary-vocational': ['中专、技校以上', '中职及以上学历'],
  college: ['大专以上', '大专及以上学历'],
  bachelor: ['本科及以上', '本科学历'],
};

export const NEWCOMER = [
  '没做过的可以学，有人带',
  '不要求经验，上岗前先培训',
  '新手也欢迎，跟班学一两周',
  '经验不限，肯学就行',
];
export const NEWCOMER_LICENSED = [
  '证在有效期就行，经验不限',
  '有证没经验也可以，先跟班熟悉',
  '刚取证的也考虑，有师傅带',
];
export const YEARS = [
  '{年}年以上同类经验',
  '做过{年}年以上',
  '至少{年}年相关工作经验',
  '有{年}年以上实际操作经验',
];
export const YEAR_WORDS = ['', '一', '两', '三', '四', '五'];

/** Benefits in words that jobseekers search for, by scene. */
export const BENEFITS: Readonly<Record<Scene, readonly string[]>> = {
  factory: [
    '全勤奖',
    '高温津贴',
    '夜班津贴',
    '年终奖',
    '厂车接送',
    '节日福利',
    '工龄奖',
    '技能津贴',
    '职业健康检查',
    '带薪年假',
  ],
  yard: ['全勤奖', '高温津贴', '年终奖', '节日福利', '夜班津贴', '安全奖', '带薪年假'],
  site: ['高温津贴', '意外险', '工地宿舍空调', '往返车费报销', '安全奖', '节日福利'],
  service: ['全勤奖', '节日福利', '工服免费', '带薪培训', '带薪年假', '生日福利', '交通补贴'],
  office: ['年终奖', '带薪年假', '节日福利', '餐补', '话费补贴', '下午茶', '员工旅游', '培训机会'],
};
