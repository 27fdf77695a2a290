import type { PayPeriod } from '../../reference/pay.rules.js';
import type { Employment } from '../posting-words.rules.js';
import type { ImportFault } from './import-fault.js';
import type { RawRow } from './raw-row.js';

/** Fields of a posting that a column can fill. */
export const MAP_FIELDS = [
  'side',
  'title',
  'description',
  'occupation',
  'region',
  'workPlace',
  'headcount',
  'employment',
  'engagement',
  'pay',
  'validUntil',
  'postedOn',
  'education',
  'experience',
  'benefits',
  'workingConditions',
  'employerName',
  'sourceUrl',
] as const;

export type MapField = (typeof MAP_FIELDS)[number];

/** One heading with what to do to its cells: split them, replace whole values, keep only known parts. */
export interface ColumnRule {
  heading: string;
  split?: string;
  value?: Record<string, string>;
  only?: string[];
}

/** Text with {heading} places; a line whose places are all empty is left out. */
export interface TemplateRule {
  template: string;
}

/** A heading, a rule for one, several of these to join, or a template. */
export type ColumnSource = string | ColumnRule | (string | ColumnRule)[] | TemplateRule;

/** What holds for every row of a file that does not say it itself. */
export interface MapDefaults {
  organisation?: string;
  headcount?: number;
  validDays?: number;
  validUntil?: string;
  employment?: Employment;
  engagement?: 'post' | 'task' | 'loan';
  region?: string;
  street?: string;
  workingConditions?: string;
  side?: 'demand' | 'supply';
  payPeriod?: PayPeriod;
  source?: { name: string; url?: string };
}

/** How the columns of a file become postings; `note` is for people. */
export interface ImportMap {
  note?: string;
  columns: Partial<Record<MapField, ColumnSource>>;
  defaults: MapDefaults;
  /** Headings of running text in which a field may be told that its own column leaves open. */
  find?: { pay?: string[] };
  externalId?: string | string[];
}

/** The headings that a column's source reads. */
export function headingsOf(source: ColumnSource): string[] {
  if (typeof source === 'string') return [source];
  if (Array.isArray(source)) return source.flatMap(headingsOf);
  if ('heading' in source) return [source.heading];
  return [...source.template.matchAll(/\{([^{}]+)\}/g)].map((place) => place[1] ?? '');
}

/** The texts that a source takes from a row, in order; an empty cell gives an empty text. */
export function partsOf(source: ColumnSource | undefined, row: RawRow): string[] {
  if (source === undefined) return [];
  if (typeof source === 'string') return [(row.values[source] ?? '').trim()];
  if (Array.isArray(source)) return source.flatMap((one) => partsOf(one, row));
  if ('template' in source) return [filled(source.template, row)];
  const whole = (row.values[source.heading] ?? '').trim();
  const parts = source.split === undefined ? [whole] : whole.split(source.split).map((part) => part.trim());
  const { value, only } = source;
  const mapped = parts.map((part) => (value && Object.hasOwn(value, part) ? (value[part] ?? part) : part));
  return only ? mapped.filter((part) => only.includes(part)) : mapped;
}

/** The text of a field; parts that repeat what stands already are left out. */
export function textOf(source: ColumnSource | undefined, row: RawRow, joint = ' '): string {
  return [...new Set(partsOf(source, row))].filter((part) => part !== '').join(joint);
}

function filled(template: string, row: RawRow): string {
  const lines = template.split('\n').map((line) => {
    let found = !line.includes('{');
    const text = line.replace(/\{([^{}]+)\}/g, (_place, heading: string) => {
      const value = (row.values[heading] ?? '').trim();
      found ||= value !== '';
      return value;
    });
    return found ? text : '';
  });
  return lines.filter((line) => line !== '').join('\n');
}

const UNTITLED: ImportFault = {
  field: 'title',
  code: 'missing',
  zh: '没有一列像职位名称，请指定',
  en: 'no column looks like a title: choose one',
};

/** Why a map does not fit a file: nothing gives the title, or it reads what the file does not have. */
export function unfit(map: ImportMap, headings: string[]): ImportFault[] {
  const absent = absentHeadings(map, headings);
  return map.columns.title === undefined ? [UNTITLED, ...absent] : absent;
}

function absentHeadings(map: ImportMap, headings: string[]): ImportFault[] {
  const external = map.externalId === undefined ? [] : headingsOf(map.externalId);
  const wanted: [string, string[]][] = Object.entries(map.columns).map(([field, source]) => [
    field,
    headingsOf(source),
  ]);
  const others: [string, string[]][] = [
    ['externalId', external],
    ['find.pay', map.find?.pay ?? []],
  ];
  return [...wanted, ...others].flatMap(([field, names]) =>
    names
      .filter((name) => !headings.includes(name))
      .map((name) => ({
        field,
        code: 'heading-absent',
        zh: `文件没有“${name}”列`,
        en: `the file has no column “${name}”`,
      })),
  );
}
