import type { FieldFault } from '../../platform/http/refusal.js';
import { isOccupationCode } from '../reference/occupations.js';
import { region, regionChildren } from '../reference/regions.js';
import type { HoldReason, PostingState } from './posting-words.rules.js';

/** Moves that people make, each from the states that allow it. */
export const MOVES = {
  publish: { from: ['draft', 'in-review', 'withdrawn', 'expired'], to: 'published' },
  review: { from: ['draft', 'withdrawn', 'expired'], to: 'in-review' },
  refuse: { from: ['in-review'], to: 'draft' },
  hold: { from: ['published', 'held'], to: 'held' },
  release: { from: ['held'], to: 'published' },
  withdraw: { from: ['in-review', 'published', 'held'], to: 'withdrawn' },
  fill: { from: ['published', 'held'], to: 'filled' },
  expire: { from: ['published', 'held'], to: 'expired' },
} as const satisfies Record<string, { from: readonly PostingState[]; to: PostingState }>;

export type Move = keyof typeof MOVES;

/** The state after a move; null where the state does not allow it. */
export function after(state: PostingState, move: Move): PostingState | null {
  const { from, to } = MOVES[move];
  return (from as readonly PostingState[]).includes(state) ? to : null;
}

/** States whose text may be edited; an edit of a published one is screened before it shows. */
export const EDITABLE: readonly PostingState[] = ['draft', 'published', 'held', 'withdrawn', 'expired'];

/** States in which the posting is over; records are kept three years (网络招聘服务管理规定 第二十六条). */
export const ENDED: readonly PostingState[] = ['filled', 'withdrawn', 'expired'];

export function withReason(reasons: readonly HoldReason[], reason: HoldReason): HoldReason[] {
  return reasons.includes(reason) ? [...reasons] : [...reasons, reason];
}

/** Holds that the end of a posting does not lift: what an officer held comes back through an officer. */
export function outlasting(reasons: readonly HoldReason[]): HoldReason[] {
  return reasons.filter((reason) => reason === 'officer');
}

/** What a posting must state, as far as the rules look at it. */
export interface Stated {
  side: string;
  title: string;
  description: string;
  requirements: string;
  workingConditions: string;
  occupation: string | null;
  region: string | null;
  headcount: number | null;
  employment: string | null;
  engagement: string;
  payPeriod: string | null;
  payMin: number | null;
  payMax: number | null;
  validUntil: string | null;
  termFrom: string | null;
  termTo: string | null;
  deliverable: string | null;
  homeEmployer: string | null;
  probationMonths: number | null;
  contractMonths: number | null;
  offerer: string | null;
  forwarded: boolean;
  employerName: string;
  organisationId: string | null;
}

/** Whose people only an organisation can offer. */
export const OF_ORGANISATIONS: readonly string[] = ['employer-staff', 'agency-group'];

type Check = (posting: Stated, today: string) => FieldFault | false;

const missing = (field: string, zh: string, en: string): FieldFault => ({
  field,
  code: 'required',
  zh: `请填写${zh}`,
  en: `${en} is missing`,
});
const wrong = (field: string, code: string, zh: string, en: string): FieldFault => ({ field, code, zh, en });

/** Contradictions, refused at any time. */
const CONTRADICTIONS: Check[] = [
  (p) =>
    p.payMin !== null &&
    p.payMax !== null &&
    p.payMin > p.payMax &&
    wrong('pay.max', 'range', '最高薪酬不能低于最低薪酬', 'the maximum is under the minimum'),
  (p) =>
    p.termFrom !== null &&
    p.termTo !== null &&
    p.termFrom > p.termTo &&
    wrong('termTo', 'range', '结束日期不能早于开始日期', 'ends before it begins'),
  (p) =>
    p.engagement === 'post' &&
    p.deliverable !== null &&
    wrong('deliverable', 'contradiction', '只有任务聘用才有交付成果', 'only a task has a deliverable'),
  (p) =>
    p.engagement !== 'loan' &&
    p.homeEmployer !== null &&
    wrong('homeEmployer', 'contradiction', '只有人才租用才有原用人单位', 'only a loan has a home employer'),
  (p) =>
    p.side === 'demand' &&
    p.offerer !== null &&
    wrong('offeredBy', 'contradiction', '招聘信息没有求职主体', 'only a supply posting says who offers'),
  (p) =>
    p.side === 'supply' &&
    p.offerer === 'person' &&
    (p.headcount ?? 1) !== 1 &&
    wrong('headcount', 'contradiction', '个人求职人数应为 1', 'one person is one'),
  (p) =>
    p.offerer === 'crew' &&
    p.headcount === 1 &&
    wrong('headcount', 'contradiction', '班组人数应为 2 人以上', 'a crew is two at least'),
  (p) =>
    p.occupation !== null &&
    !isOccupationCode(p.occupation) &&
    wrong(
      'occupation',
      'occupation',
      '应为职业分类大典（2022）中的细类代码',
      'must be a class code of the 2022 classification',
    ),
];

/**
 * What the law asks an advertisement to state before it is published (人力资源市场暂行条例 第二十四条,
 * 网络招聘服务管理规定 第十五条); a forwarded one may know its place only to the district.
 */
const REQUIRED: Check[] = [
  (p) => !p.title && missing('title', '标题', 'the title'),
  (p) => !p.description && !p.forwarded && missing('description', '工作内容', 'the work content'),
  (p) => !p.occupation && missing('occupation', '职业', 'the occupation'),
  (p) => !p.region && missing('region', '工作地点', 'the place of work'),
  (p) =>
    p.region !== null &&
    !p.forwarded &&
    p.region.length < 9 &&
    wrong('region', 'street', '工作地点须具体到街道（镇）', 'must name the street or town'),
  (p) =>
    p.region !== null &&
    p.forwarded &&
    !toldToDistrict(p.region) &&
    wrong('region', 'district', '工作地点须具体到区县', 'must name the district at least'),
  (p) => !p.headcount && missing('headcount', '人数', 'the headcount'),
  (p) => !p.employment && missing('employment', '用工形式', 'the kind of employment'),
  (p) =>
    (p.payPeriod === null || p.payMin === null || p.payMax === null) &&
    missing('pay', '基本薪酬（周期、最低、最高）', 'the basic pay (period, min, max)'),
  (p) => !p.validUntil && missing('validUntil', '有效期', 'the validity'),
  (p, today) =>
    p.validUntil !== null &&
    p.validUntil < today &&
    wrong('validUntil', 'past', '有效期不能早于今天', 'is already over'),
  (p) => p.engagement === 'task' && !p.termTo && missing('termTo', '任务结束日期', 'the end of the task'),
  (p, today) =>
    p.engagement !== 'post' &&
    p.termTo !== null &&
    p.termTo < today &&
    wrong('termTo', 'past', '结束日期不能早于今天', 'is already over'),
  (p) => p.engagement === 'task' && !p.deliverable && missing('deliverable', '交付成果', 'the deliverable'),
  (p) =>
    p.engagement === 'loan' && !p.homeEmployer && missing('homeEmployer', '原用人单位', 'the home employer'),
  (p) => p.engagement === 'loan' && !p.termTo && missing('termTo', '租用结束日期', 'the end of the loan'),
  (p) =>
    p.side === 'demand' &&
    !p.forwarded &&
    !p.organisationId &&
    missing('organisation', '招聘单位', 'the organisation that posts'),
  (p) =>
    OF_ORGANISATIONS.includes(p.offerer ?? '') &&
    !p.forwarded &&
    !p.organisationId &&
    missing(
      'organisation',
      '发布单位（余缺调剂和机构代发须由单位发布）',
      'the organisation that offers its people',
    ),
  (p) =>
    p.side === 'demand' &&
    p.forwarded &&
    !p.employerName &&
    missing('employerName', '用人单位名称', 'the name of the employer'),
];

/** Cities that are not divided (东莞, 中山, 嘉峪关 …) are told as narrowly as they can be. */
function toldToDistrict(code: string): boolean {
  const level = region(code)?.level;
  return level === 'street' || level === 'district' || regionChildren(code).length <= 1;
}

const faults = (checks: Check[], posting: Stated, today: string): FieldFault[] =>
  checks.map((check) => check(posting, today)).filter((fault) => fault !== false);

/** Every contradiction at once. */
export function contradictions(posting: Stated, today: string): FieldFault[] {
  return faults(CONTRADICTIONS, posting, today);
}

/** Every reason why the posting cannot be published as it stands, all at once. */
export function publishFaults(posting: Stated, today: string): FieldFault[] {
  return [...faults(CONTRADICTIONS, posting, today), ...faults(REQUIRED, posting, today)];
}

/** What strangers are told is not stated. */
export function incomplete(posting: Stated): string[] {
  if (posting.side === 'supply') return [];
  const gaps: [string, boolean][] = [
    ['region', (posting.region?.length ?? 0) < 9],
    ['description', !posting.description],
    ['requirements', !posting.requirements],
    ['workingConditions', !posting.workingConditions],
  ];
  return gaps.filter(([, gap]) => gap).map(([field]) => field);
}

/** An hourly, daily or yearly wage given with more than this is a slip of the pen. */
export const MOST_YUAN = 10_000_000;
