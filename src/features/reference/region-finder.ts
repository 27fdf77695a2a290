import { COUNTRY, region, regionChildren, shortName, type Region, type RegionLevel } from './regions.js';

/** The narrowest region that a text begins with, and what is left of the text. */
export interface FoundRegion {
  readonly code: string;
  readonly level: RegionLevel;
  readonly rest: string;
}

interface Named {
  readonly node: Region;
  readonly names: readonly string[];
}

interface Match {
  readonly node: Region;
  readonly length: number;
}

const GAP = /^[\s\-–—_/\\|·・,，、>＞.。:：]+/;
/** What may follow a name although the register spells another. */
const LOOSE_END = /^(?:市辖区|省|市|区|县)(?![一-龥])/;
/** 朝阳区 is neither the city nor the county of 朝阳. */
const SMALLER = /^[区县旗]/;
/** 浦东 for 浦东新区, 管城 for 管城回族区. */
const LONG_END =
  /(?:新区|(?:(?:蒙古|土家|布依|景颇|哈尼|朝鲜|傈僳|哈萨克|达斡尔|鄂温克|鄂伦春|锡伯|撒拉|仡佬|[回满藏羌苗侗彝傣白壮瑶畲黎土])族)+(?:区|自治县|自治旗))$/;

const HIGH_TECH = /^高新技术产业开发区$/;
/** Zones with a code of their own in the register of districts. */
const ZONES = [
  { kind: HIGH_TECH, names: ['高新技术产业开发区', '高新技术开发区', '高新技术园区', '高新区'] },
  { kind: /^经济(?:技术)?开发区$/, names: ['经济技术开发区', '经济开发区', '经开区'] },
  { kind: /^工业园区$/, names: ['工业园区'] },
] as const;
/** Districts that are one authority with the city's high-tech zone: 虎丘 (苏州), 新吴 (无锡), 新北 (常州). */
const HIGH_TECH_DISTRICTS = ['320505', '320214', '320411'];

/** Understands addresses as people write them (宁波镇海区蛟川街道, 江苏省 - 苏州市, 上海 虹口 北外滩); null where none begins. */
export function findRegion(text: string, within: string = COUNTRY): FoundRegion | null {
  let rest = text.normalize('NFKC').trim().replace(/^中国/, '').replace(GAP, '');
  let at = within;
  let found: Region | undefined;
  for (;;) {
    const match = longest(rest, reachable(at));
    if (!match) break;
    found = match.node;
    at = match.node.code;
    rest = rest.slice(match.length).replace(LOOSE_END, '').replace(GAP, '');
  }
  return found ? { code: found.code, level: found.level, rest } : null;
}

const known = new Map<string, readonly Named[]>();

/** What may follow a region: itself again (上海市上海), its parts, and further down what has one meaning only. */
function reachable(code: string): readonly Named[] {
  const cached = known.get(code);
  if (cached) return cached;
  const here = regionChildren(code);
  const next = here.flatMap((node) => regionChildren(node.code));
  const third = code === COUNTRY ? next.flatMap((node) => regionChildren(node.code)) : [];
  const skipped = [...next, ...third].filter((node) => node.level !== 'street' || code !== COUNTRY);
  const self = region(code);
  const nodes = [...(self && code !== COUNTRY ? [self] : []), ...here];
  const found = [
    ...nodes.map(allNames),
    ...(self ? zonesOf(self, here) : []),
    ...skipped.map((node) => sureNames(node, skipped)),
  ];
  known.set(code, found);
  return found;
}

function allNames(node: Region): Named {
  return {
    node,
    names: [...new Set([node.name, shortName(node), node.name.replace(LONG_END, '')])].filter(isName),
  };
}

/** A city's own zone as people there call it: 高新区 for 合肥高新技术产业开发区; a second one of a kind makes none sure. */
function zonesOf(city: Region, within: readonly Region[]): Named[] {
  if (city.level !== 'city') return [];
  const own = [city.name, shortName(city)];
  return ZONES.flatMap(({ kind, names }) => {
    const [node, ...others] = within.filter(
      ({ code, name }) =>
        (kind === HIGH_TECH && HIGH_TECH_DISTRICTS.includes(code)) ||
        own.some((prefix) => name.startsWith(prefix) && kind.test(name.slice(prefix.length))),
    );
    return node && others.length === 0 ? [{ node, names }] : [];
  });
}

/** A district reached past its city needs a name that no other has: 镇海区 yes, 鼓楼区 no. */
function sureNames(node: Region, all: readonly Region[]): Named {
  if (node.level === 'city') return allNames(node);
  return {
    node,
    names: all.some((other) => other !== node && other.name === node.name) ? [] : allNames(node).names,
  };
}

function isName(name: string): boolean {
  return name.length >= 2;
}

const DEPTH: Readonly<Record<RegionLevel, number>> = {
  country: 0,
  province: 1,
  city: 2,
  district: 3,
  street: 4,
};

/** The longest name wins, then the wider region: 吉林 is the province, 吉林市 the city. */
function longest(text: string, candidates: readonly Named[]): Match | null {
  let best: Match | null = null;
  for (const { node, names } of candidates) {
    const name = names.find((each) => text.startsWith(each));
    if (name === undefined) continue;
    if (node.level !== 'street' && name !== node.name && SMALLER.test(text.slice(name.length))) continue;
    const wider = best !== null && DEPTH[node.level] < DEPTH[best.node.level];
    if (best === null || name.length > best.length || (name.length === best.length && wider)) {
      best = { node, length: name.length };
    }
  }
  return best;
}
