import type { LocationQuery } from 'vue-router';

/** Filters that take several values; they travel separated by commas. */
export const LISTS = [
  'occupation',
  'region',
  'employment',
  'engagement',
  'shift',
  'education',
  'experience',
  'skillLevel',
  'certificates',
  'benefits',
  'boardLodging',
] as const;
/** Filters that take one value. */
export const ONES = [
  'payMin',
  'payMax',
  'educationAtMost',
  'experienceAtMost',
  'headcountMin',
  'postedWithin',
  'employer',
] as const;
const NUMBERS: readonly string[] = ['payMin', 'payMax', 'experienceAtMost', 'headcountMin', 'postedWithin'];
const SORTS = ['relevance', 'newest', 'pay'] as const;

export type ListFilter = (typeof LISTS)[number];
export type OneFilter = (typeof ONES)[number];
export type Filter = ListFilter | OneFilter;
export type Sort = (typeof SORTS)[number];
export type Side = 'demand' | 'supply';

/** What one looks for; everything of it stands in the address. */
export interface Wishes {
  q: string;
  side: Side;
  /** Empty: by relevance where there are words, else the newest first. */
  sort: Sort | '';
  lists: Partial<Record<ListFilter, string[]>>;
  ones: Partial<Record<OneFilter, string>>;
}

const text = (value: LocationQuery[string] | undefined): string =>
  ((Array.isArray(value) ? value.join(',') : value) ?? '').trim();

/** As people write it (8,000 or ８０００ 元), for the address; empty where it is none. */
export function wholeNumber(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s,，元]/g, '');
  return /^\d{1,8}(?:\.\d+)?$/.test(plain) ? String(Math.round(Number(plain))) : '';
}

export function readWishes(query: LocationQuery): Wishes {
  const lists = LISTS.map((name) => [name, text(query[name]).split(',').filter(Boolean)] as const);
  const ones = ONES.map((name) => {
    const value = text(query[name]);
    return [name, NUMBERS.includes(name) ? wholeNumber(value) : value] as const;
  });
  return {
    q: text(query.q).slice(0, 100),
    side: text(query.side) === 'supply' ? 'supply' : 'demand',
    sort: SORTS.find((sort) => sort === text(query.sort)) ?? '',
    lists: Object.fromEntries(lists.filter(([, values]) => values.length > 0)),
    ones: Object.fromEntries(ones.filter(([, value]) => value !== '')),
  };
}

/** For the address; the same wishes always make the same one. */
export function writeWishes({ q, side, sort, lists, ones }: Wishes): Record<string, string> {
  const all: [string, string][] = [
    ['q', q],
    ['side', side === 'supply' ? side : ''],
    ['sort', sort],
    ...LISTS.map((name): [string, string] => [name, (lists[name] ?? []).join(',')]),
    ...ONES.map((name): [string, string] => [name, ones[name] ?? '']),
  ];
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

/** As the API wants it. */
export function askWishes({ q, side, sort, lists, ones }: Wishes): Record<string, unknown> {
  const numbered = Object.entries(ones).map(([name, value]) => [
    name,
    NUMBERS.includes(name) ? Number(value) : value,
  ]);
  return { side, ...(q && { q }), ...(sort && { sort }), ...lists, ...Object.fromEntries(numbered) };
}

/** The code right above: `6-18` of `6-18-02`, `330211` of `330211001`, `330200` of `330211`. */
export function codeAbove(code: string): string | null {
  if (code.includes('-')) return code.slice(0, code.lastIndexOf('-'));
  if (code.length === 9) return code.slice(0, 6);
  if (code.length !== 6 || code.endsWith('0000')) return null;
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

export function codesAbove(code: string): string[] {
  const above = codeAbove(code);
  return above === null ? [] : [above, ...codesAbove(above)];
}

/** One value more or less; of a tree a branch takes the place of what is on it, and the other way round. */
export function toggled(wishes: Wishes, name: ListFilter, value: string): Wishes {
  const chosen = wishes.lists[name] ?? [];
  const tree = name === 'occupation' || name === 'region';
  const akin = (other: string): boolean =>
    tree && (codesAbove(other).includes(value) || codesAbove(value).includes(other));
  const next = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : [...chosen.filter((other) => !akin(other)), value];
  return { ...wishes, lists: { ...wishes.lists, [name]: next } };
}

export function withOne(wishes: Wishes, name: OneFilter, value: string): Wishes {
  return { ...wishes, ones: { ...wishes.ones, [name]: value } };
}

/** Without one filter, whole, or without one value of it. */
export function withoutFilter(wishes: Wishes, name: string, value?: string): Wishes {
  if (name === 'q') return { ...wishes, q: '' };
  const list = LISTS.find((one) => one === name);
  if (list) {
    const rest = value === undefined ? [] : (wishes.lists[list] ?? []).filter((one) => one !== value);
    return { ...wishes, lists: { ...wishes.lists, [list]: rest } };
  }
  const one = ONES.find((known) => known === name);
  return one ? withOne(wishes, one, '') : wishes;
}

export interface Chosen {
  name: Filter;
  value: string;
}

/** Every single value that narrows the list, in the order of the filters. */
export function chosenOf({ lists, ones }: Wishes): Chosen[] {
  return [
    ...LISTS.flatMap((name) => (lists[name] ?? []).map((value) => ({ name, value }))),
    ...ONES.flatMap((name) => (ones[name] ? [{ name, value: ones[name] }] : [])),
  ];
}
