import { COUNTRY, region, regionChildren, shortName, type Region, type RegionLevel } from './regions.js';

/** The narrowest region that a text begins with, and what is left of the text. */
export interface FoundRegion {
  readonly code: string;
  readonly level: RegionLevel;
  readonly rest: string;
}

const GAP = /^[\s\-–—_/\\|·・,，、>＞.。:：]+/;
/** What may follow a short name although the register spells another: 新区 and 市 are said loosely. */
const LOOSE_END = /^(?:市辖区|特别行政区|省|市|区|县)(?![一-龥])/;

interface Match {
  readonly node: Region;
  readonly length: number;
}

/** Understands addresses as people write them (宁波镇海区蛟川街道, 江苏省 - 苏州市, 上海 虹口 北外滩); null where none begins. */
export function findRegion(text: string, within: string = COUNTRY): FoundRegion | null {
  let rest = text.normalize('NFKC').trim().replace(/^中国/, '').replace(GAP, '');
  let at = within;
  let found: Region | undefined;
  for (;;) {
    const match = longest(rest, reachable(at, found === undefined));
    if (!match) break;
    found = match.node;
    at = match.node.code;
    rest = rest.slice(match.length).replace(LOOSE_END, '').replace(GAP, '');
  }
  return found ? { code: found.code, level: found.level, rest } : null;
}

/** Going down, one level may be left out: 江苏 may be followed by 昆山, 苏州 by nothing but its districts. */
function reachable(code: string, first: boolean): Region[] {
  const here = regionChildren(code);
  const next = here.flatMap((node) => regionChildren(node.code));
  if (!first || code !== COUNTRY) return self(code).concat(here, next);
  return self(code).concat(here, next, next.flatMap((node) => regionChildren(node.code)).filter(isSure));
}

/** 上海市上海 and 宁波市宁波 repeat themselves in lists of province and city. */
function self(code: string): Region[] {
  const node = region(code);
  return node && code !== COUNTRY ? [node] : [];
}

/** From the country straight to a district only when no other has its full name: 镇海区 yes, 鼓楼区 no. */
function isSure(node: Region): boolean {
  return (timesNamed.get(node.name) ?? 0) === 1;
}

const timesNamed = new Map<string, number>();
for (const province of regionChildren(COUNTRY)) {
  for (const city of regionChildren(province.code)) {
    for (const node of [city, ...regionChildren(city.code)]) {
      if (node.level === 'district') timesNamed.set(node.name, (timesNamed.get(node.name) ?? 0) + 1);
    }
  }
}

const DEPTH: Readonly<Record<RegionLevel, number>> = {
  country: 0,
  province: 1,
  city: 2,
  district: 3,
  street: 4,
};

/** The longest name wins, then the wider region: 吉林 is the province, 吉林市 the city. */
function longest(text: string, nodes: readonly Region[]): Match | null {
  let best: Match | null = null;
  for (const node of nodes) {
    const short = shortName(node);
    const name = text.startsWith(node.name) ? node.name : text.startsWith(short) ? short : null;
    if (name === null) continue;
    const wider = best !== null && DEPTH[node.level] < DEPTH[best.node.level];
    if (best === null || name.length > best.length || (name.length === best.length && wider)) {
      best = { node, length: name.length };
    }
  }
  return best;
}
