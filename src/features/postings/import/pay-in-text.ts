import { fold } from './chinese-text.js';
import { type ParsedPay, parsePay } from './pay-text.js';

const BASE = '(?:无责任?|固定)?底薪|(?:基本|保底)(?:工资|薪资|薪水|月薪)|保底';
const WAGE = '(?:薪资|薪酬|工资|薪水|待遇|[月日时年]薪)(?:待遇|福利|标准|范围|区间|水平)?';
const IS_BASE = new RegExp(BASE);
const LINK = `[:为是约在(\\[]{0,3}(?:每?月薪?|税[前后]|大[概约]|${BASE})?[:约(]{0,2}`;
const AMOUNT = '\\d{1,6}(?:\\.\\d{1,2})?(?:万|千|k)?';
const UNIT = '(?:元|块)?(?:(?:/|每)(?:个?月|天|日|小?时|年|周))?';
const SUM = `${AMOUNT}${UNIT}(?:[-至到]{1,3}${AMOUNT}${UNIT})?`;
/** 底薪2500+提成, 薪资待遇:3000-5000元/月: the word, at most a few signs, the amount. */
const MENTION = new RegExp(
  `(?<word>${BASE}|${WAGE})(?<link>${LINK})(?<sum>${SUM})(?<tail>[^,。;!?\\n]{0,8})`,
  'g',
);
/** 2800底薪, as titles have it. */
const TURNED = /(?<!\d)(?<sum>\d{4,5}(?:元)?(?:-\d{4,5}(?:元)?)?)(?<word>(?:无责任?)?底薪)/g;

/** What is paid for a while only, or to others than those who are wanted. */
const STAGE =
  /试用|实习|见习|培训|学徒|学员|生手|熟手|第.{1,3}个?月|[首前].{0,3}个?月|兼职|老员工|优秀|杰出|能力|主管|晋升|计件|多劳/;
/** Words right before or behind that make it a sum of everything, or a part other than the wage. */
const NOT_BASIC =
  /(?:综合|均|合计|总|到手|加班|工龄|全勤|满勤|夜班|岗位|绩效|技能|年终|提成|奖金?|[补津]贴|补助|[=≈≥]|最高|旺季)[^\d\n]{0,4}$/;
const SUM_OF = /^[元)]*[(:=]?(?:(?:无责任?)?底薪|基本|包?含|包括|综合)/;
const OTHER_THING = /^(?:%|岁|名|人|号|日|天|年|个|万|米|cm|平|件|单|封顶|以下|以内|台|:)/;
const HEADS = /\d{1,3}(?:名|人)(?![\d以左])/g;
const SEVERAL = /[、,;/|]|\d[名人]|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff]{2})/;
/** A wider span than this is earnings, not a wage. */
const WIDEST = 3;
const LEAST_MONTHLY = 800;
const MOST_MONTHLY = 50_000;

interface Mention {
  base: boolean;
  pay: ParsedPay;
}

/**
 * The basic pay that an advertisement states in its words, where it states one and for one job only; null where there
 * is doubt: pay on trial, the sum with overtime and commission, several jobs, several amounts.
 */
export function payInText(title: string, text: string): ParsedPay | null {
  const heading = fold(title);
  const body = fold(text);
  if (SEVERAL.test(heading) || (body.match(HEADS) ?? []).length > 1) return null;
  const found = [...mentions(heading).filter(({ base }) => base), ...mentions(body)];
  const bases = found.filter(({ base }) => base);
  const telling = bases.length > 0 ? bases : found;
  const [first, ...others] = telling;
  if (!first || others.some(({ pay }) => !same(pay, first.pay))) return null;
  return first.pay;
}

function same(a: ParsedPay, b: ParsedPay): boolean {
  return a.period === b.period && a.min === b.min && a.max === b.max;
}

function mentions(folded: string): Mention[] {
  const text = folded.replace(/[^\S\n]+/g, '').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return [MENTION, TURNED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { word = '', link = '', sum = '', tail = '' } = match.groups ?? {};
      const base = IS_BASE.test(word + link);
      if (inDoubt(base, text.slice(Math.max(0, match.index - 30), match.index), tail)) return [];
      const pay = amount(word, link, sum, tail);
      return pay ? [{ base, pay }] : [];
    }),
  );
}

function inDoubt(base: boolean, before: string, tail: string): boolean {
  const clause = /[^。;!?\n]*$/.exec(before)?.[0] ?? '';
  const since = clause.slice(clause.lastIndexOf('转正') + 1);
  if (STAGE.test(since) || OTHER_THING.test(tail)) return true;
  return !base && (NOT_BASIC.test(clause) || SUM_OF.test(tail));
}

/** Without a period the month is meant, as long as it is an amount that a month has. */
function amount(word: string, link: string, sum: string, tail: string): ParsedPay | null {
  const timed = /[/每年日时]/.test(word + link + sum);
  if (!timed && sum.includes('万')) return null;
  const read = parsePay(`${word}${sum}${/^(?:以上|起|\+)/.exec(tail)?.[0] ?? ''}`);
  if (!read.ok || !read.pay || read.pay.open === 'below') return null;
  const { pay } = read;
  if (pay.max > pay.min * WIDEST) return null;
  const monthly = pay.period === 'month';
  return monthly && (pay.min < LEAST_MONTHLY || pay.max > MOST_MONTHLY) ? null : pay;
}
