import { skillLevel } from '../../features/reference/skill-levels.js';
import { CERTIFICATES } from './certificates.js';
import type { Terms } from './demand-terms.js';
import * as phrase from './phrases.js';
import type { Random } from './random.js';
import { fits, fitting, fittingOnly } from './fitting.js';
import type { Sector, Trade } from './trade.types.js';
import { alternatives } from './trade.types.js';

/** A title as the market says it; what stands in brackets is true of the ad. */
export function titleOf(trade: Trade, terms: Terms, sector: Sector, random: Random): string {
  const titles = alternatives(trade.titles).filter((t) => !contradicts(t, terms) && fits(t, terms, sector));
  const title = random.pick(titles.length > 0 ? titles : fitting(trade.titles, terms, sector));
  const tags: string[] = [];
  const shift = phrase.SHIFT_TAG[terms.shift];
  if (shift && !/班|倒|小时|包住|包吃住/.test(title)) tags.push(shift);
  if (terms.boardLodging === 'both' && !title.includes('包')) tags.push('包吃住');
  const teachable = terms.years === 0 && terms.employment === 'full-time' && !licensed(trade);
  if (teachable && trade.years.includes(1)) tags.push('可学');
  if (terms.employment === 'part-time' && !title.includes('兼职') && !title.includes('小时工'))
    tags.push('兼职');
  if (terms.employment === 'internship') return /学徒|实习/.test(title) ? title : `${title} 实习`;
  if (terms.employment === 'temporary' && !/临时|短期/.test(title)) tags.push('短期');
  const tag = random.chance(
    terms.employment === 'part-time' || terms.employment === 'temporary' ? 0.9 : 0.35,
  );
  if (!tag || tags.length === 0) return title;
  const last = tags[tags.length - 1] as string;
  return title.includes('（') ? `${title} ${last}` : `${title}（${last}）`;
}

/** A certificate beyond 健康证 means that a newcomer cannot simply be taught. */
function licensed(trade: Trade): boolean {
  return (trade.certificates ?? []).some((c) => c !== 'health');
}

function contradicts(title: string, terms: Terms): boolean {
  if (/长白班|早班/.test(title) && terms.shift !== 'day') return true;
  if (/四班三运转/.test(title) && terms.shift !== 'four-crew') return true;
  if (/三班/.test(title) && terms.shift !== 'three-shift') return true;
  if (/夜班/.test(title) && ['day', 'flexible'].includes(terms.shift)) return true;
  if (/早晚班|倒班/.test(title) && ['day', 'flexible'].includes(terms.shift)) return true;
  if (/包住|包吃住/.test(title) && !['both', 'lodging'].includes(terms.boardLodging)) return true;
  if (/兼职|小时工|钟点/.test(title) && terms.employment !== 'part-time') return true;
  if (/学徒|可带/.test(title) && terms.years > 0) return true;
  if (/师傅|主管|领班|带班|调机/.test(title) && terms.years === 0) return true;
  return /整班/.test(title) && terms.headcount < 5;
}

function asProse(parts: readonly string[]): string {
  return `${parts.join('；')}。`;
}

function asList(parts: readonly string[]): string {
  return parts.map((part, i) => `${i + 1}、${part}`).join('\n');
}

/** The duty that a title names most plainly; the trade's first one where the title does not say. */
function chiefDuty(duties: readonly string[], title: string): string {
  const telling = [...title.replace(/[工师傅员操作机器（）长白班包吃住可学手全一上库管理修]/g, '')];
  const score = (duty: string) => telling.filter((char) => duty.includes(char)).length;
  const [first = ''] = duties;
  return duties.reduce(
    (best, duty) => (score(duty) > score(best) + (best === first ? 1 : 0) ? duty : best),
    first,
  );
}

/** Who speaks in an ad. */
export interface Speaker {
  readonly sector: Sector;
  readonly business: string;
}

/** What the work is: an opening, the chief duty and some others, an ending; not every ad has all of these. */
export function descriptionOf(
  trade: Trade,
  terms: Terms,
  title: string,
  employer: Speaker,
  random: Random,
): string {
  const chief = chiefDuty(alternatives(trade.duties), title);
  const others = fittingOnly(trade.duties, terms, employer.sector).filter((duty) => duty !== chief);
  const duties = [chief, ...random.some(others, random.int(Math.min(1, others.length), others.length))];
  const opener = random.chance(0.6)
    ? random.pick(phrase.OPENERS[trade.scene]).replace('{做}', employer.business)
    : '';
  const closer = random.chance(0.55) ? random.pick(phrase.CLOSERS[trade.scene]) : '';
  const listed = duties.length > 3 && random.chance(0.5);
  const heading = random.pick(['工作内容：', '岗位内容：', '主要做这些：', '日常工作：']);
  const body = listed ? `${heading}\n${asList(duties)}\n` : asProse(duties);
  const terse =
    terms.employment === 'temporary'
      ? random.pick(['短期的活，做多久先讲清。', '忙这一阵，做得好可以转长期。', ''])
      : '';
  return [opener, listed && opener ? '\n' : '', body, terse, closer].join('').trim();
}

/** What is asked: experience, schooling, level and certificates agree with the fields. */
export function requirementsOf(trade: Trade, terms: Terms, sector: Sector, random: Random): string {
  const word = phrase.YEAR_WORDS[terms.years] ?? String(terms.years);
  const experience =
    terms.years > 0
      ? random.pick(phrase.YEARS).replace('{年}', word)
      : random.pick(licensed(trade) ? phrase.NEWCOMER_LICENSED : phrase.NEWCOMER);
  const needs = random.some(fittingOnly(trade.needs, terms, sector), random.int(1, 3));
  const certificates = (trade.certificates ?? []).map((key) =>
    key === 'health' ? '持健康证' : `持有效${CERTIFICATES[key]}`,
  );
  const level = terms.skillLevel ? [`${skillLevel(terms.skillLevel)?.zh}及以上优先`] : [];
  const school = random.pick(phrase.EDUCATION_TEXT[terms.education] ?? ['']);
  const all = [experience, ...needs, ...certificates, ...level, school].filter(Boolean);
  return all.length > 4 && random.chance(0.5) ? asList(all) : asProse(all);
}

/** Where and when one works, with rest, board and insurance in plain words. */
export function conditionsOf(trade: Trade, terms: Terms, sector: Sector, random: Random): string {
  const places = fittingOnly(trade.places, terms, sector);
  const place = places.length > 0 ? random.pick(places) : '劳保用品按岗位配发';
  const timed = /点|双休|周末|夜班|早班/.test(place);
  const housed = /宿舍|住宿|三餐|员工餐|午餐/.test(place);
  const [plain = ''] = phrase.SHIFT_TEXT[terms.shift];
  const rest = terms.employment === 'part-time' ? '' : `月休${terms.restDays}天`;
  const parts = [
    place,
    timed ? plain : random.pick(phrase.SHIFT_TEXT[terms.shift]),
    terms.shift === 'four-crew' ? '' : rest,
    housed ? '' : random.pick(phrase.BOARD_TEXT[terms.boardLodging]),
    random.pick(phrase.INSURANCE_TEXT[terms.insurance]),
  ].filter(Boolean);
  return asProse(parts);
}
