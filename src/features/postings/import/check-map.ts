import { PAY_PERIODS } from '../../reference/pay.rules.js';
import { parseDate } from './date-text.js';
import { EMPLOYMENTS } from '../posting-words.rules.js';
import type { ImportFault } from './import-fault.js';
import { quote } from './import-fault.js';
import type { ImportMap } from './import-map.js';
import { MAP_FIELDS } from './import-map.js';
import { webAddress } from './web-address.js';

export type CheckedMap = { ok: true; map: ImportMap } | { ok: false; faults: ImportFault[] };

const UNTITLED = {
  zh: '请指定哪一列是职位名称（columns.title）',
  en: 'say which column holds the title (columns.title)',
};

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 500;
const address: Check = (value) => typeof value === 'string' && webAddress(value) !== null;
const texts: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.length <= 200 && value.every(text);
const count =
  (most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
const among =
  (known: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && known.includes(value);
const record = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const only =
  (keys: Record<string, Check>): Check =>
  (value) =>
    record(value) &&
    Object.entries(value).every(([key, inner]) => Object.hasOwn(keys, key) && keys[key]!(inner));
const translations: Check = (value) =>
  record(value) && Object.values(value).every((to) => typeof to === 'string');

const rule = only({
  heading: text,
  split: (mark) => typeof mark === 'string' && mark !== '',
  value: translations,
  only: texts,
});
const template = only({
  template: (value) => typeof value === 'string' && value.length <= 2000 && /\{[^{}]+\}/.test(value),
});
const column: Check = (value) => text(value) || (record(value) && text(value['heading']) && rule(value));
const source: Check = (value) =>
  column(value) ||
  (Array.isArray(value) && value.length > 0 && value.length <= 20 && value.every(column)) ||
  (record(value) && 'template' in value && template(value));

const DEFAULTS: Record<string, Check> = {
  organisation: text,
  headcount: count(100_000),
  validDays: count(366),
  validUntil: (value) => typeof value === 'string' && /^\d{4}-/.test(value) && parseDate(value).ok,
  employment: among(EMPLOYMENTS),
  engagement: among(['post', 'task', 'loan']),
  region: text,
  street: text,
  workingConditions: text,
  side: among(['demand', 'supply']),
  payPeriod: among(PAY_PERIODS),
  source: (value) => record(value) && text(value['name']) && only({ name: text, url: address })(value),
};

/** Accepts a map, or names every field at fault at once. */
export function checkMap(json: unknown): CheckedMap {
  if (!record(json)) return { ok: false, faults: [fault('map', 'not-an-object', json)] };
  const columns = json['columns'];
  const defaults = json['defaults'] ?? {};
  const faults = [
    ...unknown('', json, ['note', 'columns', 'defaults', 'find', 'externalId']),
    ...(json['note'] === undefined || typeof json['note'] === 'string'
      ? []
      : [fault('note', 'wrong', json['note'])]),
    ...checkAll('columns', columns, Object.fromEntries(MAP_FIELDS.map((field) => [field, source]))),
    ...checkAll('defaults', defaults, DEFAULTS),
    ...checkAll('find', json['find'] ?? {}, { pay: texts }),
  ];
  if (record(columns) && columns['title'] === undefined)
    faults.push({ ...fault('columns.title', 'missing', undefined), ...UNTITLED });
  const id = json['externalId'];
  if (id !== undefined && !text(id) && !texts(id)) faults.push(fault('externalId', 'wrong', id));
  return faults.length
    ? { ok: false, faults }
    : { ok: true, map: { ...json, defaults } as unknown as ImportMap };
}

function checkAll(name: string, value: unknown, checks: Record<string, Check>): ImportFault[] {
  if (!record(value)) return [fault(name, value === undefined ? 'missing' : 'wrong', value)];
  const wrong = Object.entries(value).filter(
    ([key, inner]) => Object.hasOwn(checks, key) && !checks[key]!(inner),
  );
  return [
    ...unknown(`${name}.`, value, Object.keys(checks)),
    ...wrong.map(([key, inner]) => fault(`${name}.${key}`, 'wrong', inner)),
  ];
}

function unknown(prefix: string, value: Record<string, unknown>, known: readonly string[]): ImportFault[] {
  const strange = Object.keys(value).filter((key) => !known.includes(key));
  return strange.map((key) => fault(`${prefix}${quote(key)}`, 'unknown', undefined));
}

const REASONS: Record<string, [zh: string, en: string]> = {
  'not-an-object': ['映射文件必须是 JSON 对象', 'the map must be a JSON object'],
  missing: ['缺少', 'is missing'],
  unknown: ['不是已知字段', 'is not a known field'],
  wrong: ['的值不正确', 'has a wrong value'],
};

function fault(field: string, reason: keyof typeof REASONS & string, value: unknown): ImportFault {
  const [zh, en] = REASONS[reason] ?? ['', ''];
  const shown = reason === 'wrong' ? `: ${quote(JSON.stringify(value) ?? '')}` : '';
  if (reason === 'not-an-object') return { field, code: 'map-not-an-object', zh, en };
  return {
    field,
    code: `map-field-${reason}`,
    zh: `“${field}”${zh}${shown}`,
    en: `“${field}” ${en}${shown}`,
  };
}
