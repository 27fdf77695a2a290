import { readRows } from './reference-data.js';

/** Edition of the national classification that every code here belongs to. */
export const INDUSTRY_EDITION = 'GB/T 4754-2017';

export type IndustryLevel = 'section' | 'division' | 'group' | 'class';

/** 门类 `C`, 大类 `34`, 中类 `344`, 小类 `3441`. */
export interface Industry {
  readonly code: string;
  readonly name: string;
  readonly level: IndustryLevel;
  readonly section: string;
  readonly parent: string | null;
}

const LEVELS: readonly IndustryLevel[] = ['section', 'division', 'group', 'class'];

const industries = new Map<string, Industry>(
  readRows('industries-2017.csv').map(([code = '', section = '', name = '']) => [
    code,
    { code, name, section, level: levelOf(code), parent: parentOf(code, section) },
  ]),
);

function levelOf(code: string): IndustryLevel {
  return /^[A-T]$/.test(code) ? 'section' : (LEVELS[code.length - 1] ?? 'class');
}

function parentOf(code: string, section: string): string | null {
  if (code === section) return null;
  return code.length === 2 ? section : code.slice(0, -1);
}

/** The industry of a code of any level, or undefined. */
export function industry(code: string): Industry | undefined {
  return industries.get(code);
}

/** True for a code of any level of this edition. */
export function isIndustryCode(code: string): boolean {
  return industries.has(code);
}

/** The industries above a code, the section first. */
export function industryAncestors(code: string): Industry[] {
  const above: Industry[] = [];
  let parent = industries.get(code)?.parent;
  while (parent) {
    const node = industries.get(parent);
    if (node) above.unshift(node);
    parent = node?.parent;
  }
  return above;
}

/** The industries right below a code, or the sections for null. */
export function industryChildren(code: string | null): Industry[] {
  return [...industries.values()].filter((node) => node.parent === code);
}
