import { readRows } from './reference-data.js';

export type RegionLevel = 'country' | 'province' | 'city' | 'district' | 'street';

/** An administrative division: six digits down to the district, nine for a street; the country is `CN`. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parent: string | null;
}

/** The root of the tree: what holds here holds in every region without a rule of its own. */
export const COUNTRY = 'CN';

const names = new Map(readRows('regions.csv').map(([code = '', name = '']) => [code, name]));
const MUNICIPALITIES = ['11', '12', '31', '50'];
const regions = new Map<string, Region>([
  [COUNTRY, { code: COUNTRY, name: '中国', level: 'country', parent: null }],
]);
for (const [code, name] of names)
  regions.set(code, { code, name, level: levelOf(code), parent: parentOf(code) });

const childrenOf = new Map<string, Region[]>();
for (const region of regions.values()) {
  if (region.parent === null) continue;
  const siblings = childrenOf.get(region.parent);
  if (siblings) siblings.push(region);
  else childrenOf.set(region.parent, [region]);
}

function levelOf(code: string): RegionLevel {
  if (code.length === 9) return 'street';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'district';
}

/** Districts of a municipality (and cities run by a province) have no city above them. */
function parentOf(code: string): string {
  if (code.length === 9) return code.slice(0, 6);
  if (code.endsWith('0000')) return COUNTRY;
  const city = `${code.slice(0, 4)}00`;
  return city !== code && names.has(city) ? city : `${code.slice(0, 2)}0000`;
}

/** The region of a code, or undefined. */
export function region(code: string): Region | undefined {
  return regions.get(code);
}

/** True for a known region of any level below the country. */
export function isRegionCode(code: string): boolean {
  return code !== COUNTRY && regions.has(code);
}

/** The regions above a code, the country first; empty for an unknown one. */
export function regionAncestors(code: string): Region[] {
  const above: Region[] = [];
  let parent = regions.get(code)?.parent;
  while (parent) {
    const node = regions.get(parent);
    if (node) above.unshift(node);
    parent = node?.parent;
  }
  return above;
}

/** The regions right below a code, in order of code. */
export function regionChildren(code: string): readonly Region[] {
  return childrenOf.get(code) ?? [];
}

/** Streets (街道, 镇, 乡) of a district; known for Ningbo only. */
export function streetsOf(district: string): readonly Region[] {
  return regionChildren(district).filter((node) => node.level === 'street');
}

/** True when the region is the other one or lies in it. */
export function isWithin(code: string, outer: string): boolean {
  return code === outer || regionAncestors(code).some((node) => node.code === outer);
}

/** Beijing, Tianjin, Shanghai and Chongqing: provinces that people call cities. */
export function isMunicipality(code: string): boolean {
  return MUNICIPALITIES.includes(code.slice(0, 2));
}

const PEOPLES = '藏|羌|回|苗|侗|土家|布依|彝|傣|景颇|白|哈尼|壮|朝鲜|傈僳|蒙古|哈萨克|柯尔克孜';
const SUFFIX: Readonly<Record<RegionLevel, RegExp>> = {
  country: /$/,
  province: /(?:维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$/,
  city: new RegExp(`(?:(?:${PEOPLES})族?)*自治州$|[市盟]$|地区$`),
  district: /[区县市旗]$/,
  street: /街道$|[镇乡]$/,
};

/** The name without 省, 市, 区 …: 宁波 for 宁波市; a name that would keep one character stays whole. */
export function shortName({ name, level }: Region): string {
  const short = name.replace(SUFFIX[level], '');
  return short.length >= 2 ? short : name;
}

/** Short names of all provinces and cities, the longest first, as titles and addresses use them. */
export function placeNames(): string[] {
  return [...regions.values()]
    .filter((node) => node.level === 'province' || node.level === 'city')
    .map(shortName)
    .sort((a, b) => b.length - a.length);
}
