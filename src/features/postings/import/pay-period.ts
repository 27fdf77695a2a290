import type { PayPeriod } from '../../reference/pay.rules.js';

const SUFFIX: [RegExp, PayPeriod][] = [
  [/^小?时|^钟头|^h(?:our)?/, 'hour'],
  [/^天|^日|^工日|^班|^day/, 'day'],
  [/^周|^星期|^礼拜|^week/, 'week'],
  [/^个?月|^month|^mo\b/, 'month'],
  [/^年|^year|^yr/, 'year'],
  [/^次|^件|^单|^个|^场|^节|^课时|^公里|^吨|^平|^趟/, 'piece'],
];
const WORDS: [RegExp, PayPeriod][] = [
  [/时薪|小时工|每小时/, 'hour'],
  [/日薪|日结|日工资|每天|每日/, 'day'],
  [/周薪|周结|每周/, 'week'],
  [/年薪|年收入|每年/, 'year'],
  [/月薪|月工资|月收入|底薪|每月|月结/, 'month'],
  [/计件|每件/, 'piece'],
];
const MOST: Record<PayPeriod, number> = {
  hour: 10_000,
  day: 50_000,
  week: 200_000,
  month: 1_000_000,
  year: 20_000_000,
  piece: 1_000_000,
};

/** The period written right behind an amount, as in 元/天, /日, 每小时 or K/月. */
export function periodAfter(within: string, after: string): PayPeriod | undefined {
  const mark = /^(?:元|块钱?|左右|以上|以下|起|\+)*(?:\/|每|一|per|a)(.*)$/.exec(after)?.[1];
  const inside = /(?:\/|每|一)(个?月|年|天|日|周|小?时|h|次|件|单|个)/.exec(within)?.[1];
  for (const tail of [mark, inside]) {
    const hit = tail && SUFFIX.find(([pattern]) => pattern.test(tail));
    if (hit) return hit[1];
  }
  return undefined;
}

/** The period that a word beside the amount gives: 年薪, 日结 … the nearer side first. */
export function periodBefore(before: string, after: string): PayPeriod | undefined {
  for (const side of [before, after]) {
    const hit = WORDS.find(([pattern]) => pattern.test(side));
    if (hit) return hit[1];
  }
  return undefined;
}

/** The largest amount of a period that is still taken for pay and not for a slip of the pen. */
export function mostFor(period: PayPeriod): number {
  return MOST[period];
}
