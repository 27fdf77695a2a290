import { limitOn, minimumWageOn, probationLimitOn, type ScreeningFacts } from './screening-facts.js';
import { findingAt } from './screening-finding.js';
import type { ScreenedField } from './screening-finding.js';
import type { Finding, ScreeningInput, ScreeningRule } from './screening.types.js';

type Rows = ReadonlyMap<string, ScreeningRule>;
type Judge = (match: RegExpMatchArray, text: string) => string | undefined;

const MONTHLY =
  /(?<label>试用期(?:间|内)?(?:的)?(?:工资|薪资|薪水|底薪|待遇)?|月薪|月工资|月收入|基本工资|基本薪资|工资|薪资|底薪|保底(?:工资)?)(?:待遇|为|是|标准)?[:(]?(?<low>\d{3,5})(?:元)?(?:[-~至到]{1,3}(?<high>\d{3,5}))?(?<unit>(?:元)?(?:[/每](?:天|日|小时|时|h|次|单|件|年|周)|以上|起|左右)?)(?<more>元?(?:\/月)?[+]|元?封顶)?/g;
const HOURLY =
  /(?:(?:时薪|每小时|小时工资?)[:为]?(?<a>\d{1,3}(?:\.\d{1,2})?)元|(?<b>\d{1,3}(?:\.\d{1,2})?)元[/每](?:小时|时|h\b))/g;
const PROBATION =
  /(?<years>\d{1,2})(?<yearUnit>年|个月)(?:期)?(?:限)?(?:固定期限)?(?:的)?(?:劳动)?合同[^。;\n]{0,12}?试用(?:期)?(?:为|是|:)?(?<months>\d{1,2})个月|试用期?(?:为|是|:)?(?<alone>\d{1,2})个月/g;
const PERCENT =
  /试用期(?:内|间)?(?:的)?(?:工资|薪资|待遇|薪水)?(?:为|是|按|:)?[^,;。\d\n]{0,10}(?<percent>\d{2})%/g;
const HOURS =
  /(?:每天|每日|日均|1天|工作|上班|单休|长白班|白班|夜班)[^,;。\d\n]{0,4}(?<a>\d{1,2}(?:\.\d)?)个?小时|(?<![\d.])(?<b>\d{1,2}(?:\.\d)?)个?小时(?:工作制|工作|制|[2两一1]班|倒班|\/天|\/日|每天)/g;
const REST = /月休(?:息)?(?:假)?(?<days>\d)天|每?月(?:只|仅)?休息(?<days2>\d)天|(?<none>全月无休|月无休)/g;

/** Without one of these none of them is met. */
const MEASURE = /\d|无休/;

/** Reads pay, probation and hours out of the prose and judges them by the law's numbers of the day. */
export function measureText(
  input: ScreeningInput,
  fields: readonly ScreenedField[],
  rows: Rows,
  facts: ScreeningFacts,
): Finding[] {
  const telling = fields.filter((field) => MEASURE.test(field.normalised.text));
  if (input.side !== 'demand' || telling.length === 0) return [];
  const judges: [RegExp, Judge][] = [
    [MONTHLY, judgeMonthly(input, facts)],
    [HOURLY, judgeHourly(input, facts)],
    [PROBATION, judgeProbation(input, facts)],
    [PERCENT, judgePercent(input, facts)],
    [HOURS, judgeHours(input, facts)],
    [REST, judgeRest(input, facts)],
  ];
  return telling.flatMap((field) => judges.flatMap(([pattern, judge]) => apply(field, rows, pattern, judge)));
}

function apply(field: ScreenedField, rows: Rows, pattern: RegExp, judge: Judge): Finding[] {
  const { text } = field.normalised;
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const ruleId = judge(match, text);
    const row = ruleId ? rows.get(ruleId) : undefined;
    return row ? [findingAt(row, field, match.index, match.index + match[0].length)] : [];
  });
}

/** A base that grows by commission may be low as long as the sum is not: confirm only; a plain wage may not. */
function judgeMonthly(input: ScreeningInput, facts: ScreeningFacts): Judge {
  const wage = minimumWageOn(facts, input.region, input.publishOn);
  return ({ groups }) => {
    const { label, low, high, unit, more } = groups!;
    const top = Number(high ?? low);
    if (!wage?.monthYuan || top >= wage.monthYuan || top < 300 || input.employment === 'part-time')
      return undefined;
    if (/[/每]|以上|起/.test(unit ?? '')) return undefined;
    if (label!.startsWith('试用')) return more ? 'W6' : 'W8';
    return more || /底薪|基本|保底/.test(label!) ? 'W6' : 'W3';
  };
}

function judgeHourly(input: ScreeningInput, facts: ScreeningFacts): Judge {
  const wage = minimumWageOn(facts, input.region, input.publishOn);
  return (match, text) => {
    const rate = Number(match.groups!.a ?? match.groups!.b);
    const before = text.slice(Math.max(0, match.index! - 10), match.index);
    if (!wage?.hourYuan || rate >= wage.hourYuan || /加班|补贴|津贴|补助|奖/.test(before)) return undefined;
    return 'W3';
  };
}

function judgeProbation(input: ScreeningInput, facts: ScreeningFacts): Judge {
  return ({ groups }) => {
    const { years, yearUnit, months, alone } = groups!;
    const stated = years ? Number(years) * (yearUnit === '年' ? 12 : 1) : (input.contractMonths ?? null);
    const limit = probationLimitOn(facts, stated, input.publishOn);
    return limit !== undefined && Number(months ?? alone) > limit ? 'W2' : undefined;
  };
}

function judgePercent(input: ScreeningInput, facts: ScreeningFacts): Judge {
  const least = limitOn(facts, 'probationPayPercent', input.publishOn);
  return ({ groups }) => (least !== undefined && Number(groups!.percent) < least ? 'W8' : undefined);
}

function judgeHours(input: ScreeningInput, facts: ScreeningFacts): Judge {
  const most = limitOn(facts, 'hoursPerDay', input.publishOn);
  return ({ groups }) => {
    const hours = Number(groups!.a ?? groups!.b);
    return most !== undefined && hours > most && hours < 24 ? 'P2' : undefined;
  };
}

function judgeRest(input: ScreeningInput, facts: ScreeningFacts): Judge {
  const least = limitOn(facts, 'restDays', input.publishOn);
  return ({ groups }) => {
    const days = groups!.none ? 0 : Number(groups!.days ?? groups!.days2);
    return least !== undefined && days < least ? 'P2' : undefined;
  };
}
