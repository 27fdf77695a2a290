import type { Terms } from './demand-terms.js';
import type { Sector } from './trade.types.js';
import { alternatives } from './trade.types.js';

/** Words that only make sense at certain employers. */
const AT_HOME: readonly (readonly [RegExp, readonly Sector[]])[] = [
  [/超市|门店|店面|卖场|生鲜|熟食/, ['retail']],
  [/酒店|客房|包厢|宴会|大堂/, ['hotel']],
  [/石化|装置|化工/, ['petrochemical', 'construction', 'port', 'coldchain']],
  [/紧固件|冷镦|五金/, ['fastener', 'trade', 'mould', 'machinery']],
  [/注塑/, ['plastics', 'mould', 'electronics', 'machinery']],
  [/老人|养老|护理/, ['eldercare', 'cleaning']],
  [/海产品|冷链|冷藏|海鲜/, ['coldchain', 'retail', 'hotel', 'port']],
  [/危货|港区|集卡|码头|船期|闸口/, ['port', 'petrochemical', 'trade']],
  [/小区|业主|楼栋/, ['property', 'construction', 'cleaning', 'retail', 'trade', 'port']],
  [/网店|天猫|亚马逊/, ['trade', 'textile', 'coldchain', 'plastics']],
  [/项目部|工地/, ['construction', 'port', 'petrochemical']],
  [/商场|写字楼|菜场/, ['cleaning', 'property', 'retail', 'port', 'trade']],
];

const NIGHTS = /夜班|晚班|两班|三班|倒班|夜里十点|白天黑夜|夜里一两次|上夜|夜班拍片/;

function housed(fragment: string, { boardLodging, restDays, employment }: Terms): boolean {
  if (/宿舍|住宿/.test(fragment) && !['both', 'lodging'].includes(boardLodging)) return false;
  if (/三餐|员工餐|午餐在/.test(fragment) && !['both', 'board'].includes(boardLodging)) return false;
  if (/双休|周末休|周末基本休息/.test(fragment) && (restDays < 8 || employment === 'part-time')) return false;
  return true;
}

/** Whether a fragment agrees with the ad's terms and could be said by an employer of this sector. */
export function fits(fragment: string, terms: Terms, sector: Sector): boolean {
  if (AT_HOME.some(([word, sectors]) => word.test(fragment) && !sectors.includes(sector))) return false;
  if (NIGHTS.test(fragment) && (terms.shift === 'day' || terms.shift === 'flexible')) return false;
  if (/早班|中午就收工|早八到/.test(fragment) && !['day', 'roster'].includes(terms.shift)) return false;
  return housed(fragment, terms);
}

/** The alternatives that fit; all of them when none does. */
export function fitting(text: string, terms: Terms, sector: Sector): string[] {
  const all = alternatives(text);
  const good = all.filter((fragment) => fits(fragment, terms, sector));
  return good.length > 0 ? good : all;
}

/** The alternatives that fit, possibly none. */
export function fittingOnly(text: string, terms: Terms, sector: Sector): string[] {
  return alternatives(text).filter((fragment) => fits(fragment, terms, sector));
}
