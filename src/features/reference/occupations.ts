import { readRows } from './reference-data.js';

/** Edition of 职业分类大典 that every code here belongs to; stored beside each code. */
export const OCCUPATION_EDITION = '2022';

export type OccupationLevel = 'major' | 'middle' | 'minor' | 'occupation';

/** A node of the tree: 大类 `6`, 中类 `6-18`, 小类 `6-18-02`, 职业 `6-18-02-04`. */
export interface OccupationNode {
  readonly code: string;
  readonly name: string;
  readonly level: OccupationLevel;
  readonly parent: string | null;
}

/** An official 工种 and the occupation that it belongs to. */
export interface WorkType {
  readonly name: string;
  readonly code: string;
}

/** What is searched while someone types: an occupation with its work types; pinyin is added by the search. */
export interface OccupationRow {
  readonly code: string;
  readonly name: string;
  readonly minor: string;
  readonly workTypes: readonly string[];
}

const LEVELS: readonly OccupationLevel[] = ['major', 'middle', 'minor', 'occupation'];
const CODE = /^[1-8](?:-\d\d){0,3}$/;

const nodes = new Map<string, OccupationNode>(
  readRows('occupations-2022.csv').map(([code = '', name = '']) => [code, toNode(code, name)]),
);
const types: readonly WorkType[] = readRows('work-types.csv').map(([name = '', code = '']) => ({
  name,
  code,
}));
const typesByCode = new Map<string, WorkType[]>();
for (const type of types) {
  const known = typesByCode.get(type.code);
  if (known) known.push(type);
  else typesByCode.set(type.code, [type]);
}

function toNode(code: string, name: string): OccupationNode {
  const parts = code.split('-');
  const level = LEVELS[parts.length - 1] ?? 'occupation';
  return { code, name, level, parent: parts.length > 1 ? parts.slice(0, -1).join('-') : null };
}

/** The node of any level, or undefined for a code that this edition does not have. */
export function occupation(code: string): OccupationNode | undefined {
  return nodes.get(code);
}

/** The nodes above a code, the major class first; empty for an unknown code. */
export function ancestors(code: string): OccupationNode[] {
  const above: OccupationNode[] = [];
  for (let node = nodes.get(code); node?.parent; node = nodes.get(node.parent)) {
    const parent = nodes.get(node.parent);
    if (parent) above.unshift(parent);
  }
  return above;
}

/** The nodes right below a code, or the major classes for null, in order of code. */
export function children(code: string | null): OccupationNode[] {
  return [...nodes.values()].filter((node) => node.parent === code);
}

/** Every occupation proper (职业), without the classes above. */
export function occupations(): OccupationNode[] {
  return [...nodes.values()].filter((node) => node.level === 'occupation');
}

/** True only for a 职业 of this edition, the one level that a posting may carry. */
export function isOccupationCode(code: string): boolean {
  return nodes.get(code)?.level === 'occupation';
}

/** True for a node of any level, as a filter takes it. */
export function isOccupationClass(code: string): boolean {
  return CODE.test(code) && nodes.has(code);
}

/** All official work types, or those of one occupation. */
export function workTypes(code?: string): readonly WorkType[] {
  return code === undefined ? types : (typesByCode.get(code) ?? []);
}

/** One row for each occupation, for suggestions while typing. */
export function occupationRows(): OccupationRow[] {
  return occupations().map(({ code, name, parent }) => ({
    code,
    name,
    minor: (parent && nodes.get(parent)?.name) || '',
    workTypes: workTypes(code).map((type) => type.name),
  }));
}
