import { fold } from './chinese-text.js';
import type { ImportMap, MapField } from './import-map.js';

/** Patterns in the order of trust; the first heading that fits takes the field. */
const KNOWN: [MapField | 'externalId', RegExp[]][] = [
  ['externalId', [/^(?:external_?id|id|编号|职位编号|岗位编号|信息编号|序列号|job_?id|posting_?id)$/]],
  [
    'title',
    [
      /^(?:职位|岗位|招聘岗位|招聘职位|工种|招聘工种)(?:名称)?$/,
      /^(?:信息|招聘|职位|岗位)?标题$/,
      /^(?:job_?)?(?:title|name)$|^position(?:_name)?$/,
    ],
  ],
  [
    'employerName',
    [/^(?:公司|企业|单位|用人单位|招聘单位|雇主)(?:名称|全称)?$/, /^(?:company|employer)(?:_?name)?$/],
  ],
  ['pay', [/薪|工资|待遇|报酬/, /^(?:salary|pay|wages?)(?:_?range)?$/]],
  ['headcount', [/人数|招聘数量|需求数量|名额/, /^(?:head_?count|demand_number|vacancies|openings|number)$/]],
  [
    'region',
    [
      /工作地|工作城市|工作区域|所在地|地区|区域|城市|^地点$/,
      /^(?:region|city|location|work_(?:position|location|place))$/,
      /^(?:街道|镇街|街镇|乡镇|街道乡镇)$/,
    ],
  ],
  ['workPlace', [/详细地址|工作地址|上班地址|^地址$/, /^(?:address|work_?place|work_?address)$/]],
  ['education', [/学历|文化程度/, /^(?:education|degree|education_degree)$/]],
  ['experience', [/经验|工作年限|工龄/, /^(?:experience|work_experience)$/]],
  [
    'employment',
    [
      /用工形式|用工类型|工作性质|职位性质|岗位性质|工作类型/,
      /^(?:employment(?:_type)?|job_(?:nature|type))$/,
    ],
  ],
  ['validUntil', [/有效期|截止|截至|到期/, /^(?:valid_?until|deadline|expir(?:es|y|y_date|ation))$/]],
  [
    'postedOn',
    [/发布(?:日期|时间)|登记日期|更新(?:日期|时间)/, /^(?:posted(?:_?on|_?at)?|publish(?:ed|_date)?)$/],
  ],
  ['benefits', [/福利|社会?保/, /^(?:benefits|welfare)$/]],
  ['workingConditions', [/工作条件|工作环境|劳动条件|工作时间|班次/, /^working_?conditions$/]],
  [
    'description',
    [
      /描述|职责|工作内容|岗位要求|任职|招聘要求|^备注$|^要求$/,
      /^(?:description|details|requirements|content)$/,
    ],
  ],
  ['sourceUrl', [/链接|网址/, /^(?:url|link|source_?url)$/]],
  ['occupation', [/职业(?:代码|编码|分类)|^职业(?:名称)?$/, /^(?:occupation(?:_code)?|job_category)$/]],
  ['side', [/^供求|供需类型/, /^side$/]],
];

const PAID = /薪|工资|待遇|报酬|salary|pay|wage/;
const LEAST = /最低|下限|min/;
const MOST = /最高|上限|max/;
const PERIOD = /周期|计薪|period/;

/** Pay in two columns is one amount: least and most, with the period where a column says it. */
function payInTwo(free: ReadonlyMap<string, string>): { template: string; from: string[] } | null {
  const paid = [...free].filter(([heading, text]) => PAID.test(text) && !/[{}]/.test(heading));
  const of = (pattern: RegExp): string | undefined => paid.find(([, text]) => pattern.test(text))?.[0];
  const [least, most, period] = [of(LEAST), of(MOST), of(PERIOD)];
  if (least === undefined || most === undefined || least === most) return null;
  const by = period === undefined ? '' : `元/{${period}}`;
  return {
    template: `{${least}}-{${most}}${by}`,
    from: [least, most, ...(period === undefined ? [] : [period])],
  };
}

/** A map from customary Chinese and English headings; each heading is used once, and `title` may be absent. */
export function guessMap(headings: string[]): ImportMap {
  const free = new Map(headings.map((heading) => [heading, plain(heading)]));
  const map: ImportMap = { columns: {}, defaults: {} };
  const range = payInTwo(free);
  if (range) map.columns.pay = { template: range.template };
  range?.from.forEach((heading) => free.delete(heading));
  for (const [field, patterns] of KNOWN) {
    if (field === 'pay' && range) continue;
    const heading = patterns.flatMap((pattern) => [...free].filter(([, text]) => pattern.test(text)))[0]?.[0];
    if (heading === undefined) continue;
    free.delete(heading);
    if (field === 'externalId') map.externalId = heading;
    else map.columns[field] = heading;
  }
  return map;
}

/** 薪资(元/月)* and Work Experience lose what is only decoration. */
function plain(heading: string): string {
  return fold(heading)
    .replace(/[(（[【].*$/, '')
    .replace(/[*:：\s]+$/g, '')
    .replace(/(?<=[a-z])[\s-]+(?=[a-z])/g, '_')
    .replace(/\s+/g, '');
}
