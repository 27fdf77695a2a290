import type { Random } from './random.js';
import type {
  BoardLodging,
  Education,
  Employment,
  Insurance,
  Shift,
} from '../../features/postings/posting-words.rules.js';
import type { SeedPay } from './seed.types.js';
import { BENEFITS } from './phrases.js';
import type { Trade } from './trade.types.js';

/** The terms of one ad, decided before its words so that the words cannot contradict them. */
export interface Terms {
  readonly employment: Employment;
  readonly pay: SeedPay;
  readonly shift: Shift;
  readonly restDays: number;
  readonly boardLodging: BoardLodging;
  readonly insurance: Insurance;
  readonly education: Education;
  readonly years: number;
  readonly skillLevel: number | null;
  readonly headcount: number;
  readonly benefits: readonly string[];
}

const round = (value: number, step: number) => Math.round(value / step) * step;

/** Pay within the trade's band, by the period that suits the kind of employment; always above the minimum wage. */
export function payFor(trade: Trade, employment: Employment, years: number, random: Random): SeedPay {
  const [low, high] = trade.pay;
  const span = high - low;
  const start = low + span * (Math.min(years, 3) / 3) * 0.35 + span * 0.15 * random.next();
  const min = round(start, 100);
  const max = round(Math.max(min + 500, Math.min(high, start + span * (0.3 + 0.4 * random.next()))), 100);
  if (employment === 'internship')
    return { period: 'month', min: round(low * 0.62, 100), max: round(low * 0.8, 100) };
  if (employment === 'part-time' || (employment === 'temporary' && random.chance(0.4))) {
    const hour = Math.max(26, Math.round(min / 190));
    return { period: 'hour', min: hour, max: hour + random.int(2, 7) };
  }
  if (employment === 'temporary') {
    const day = round(min / 24, 10);
    return { period: 'day', min: day, max: day + random.pick([30, 40, 50, 80]) };
  }
  if (trade.scene === 'office' && high >= 12000 && random.chance(0.2)) {
    return { period: 'year', min: round(min * 13, 5000), max: round(max * 13.5, 5000) };
  }
  return { period: 'month', min, max };
}

function restDaysOf(trade: Trade, shift: Shift, random: Random): number {
  if (shift === 'four-crew' || shift === 'three-shift') return shift === 'four-crew' ? 8 : 6;
  if (trade.scene === 'office') return random.pick([8, 8, 6, 4]);
  return random.pick([4, 4, 5, 6]);
}

function insuranceOf(employment: Employment, trade: Trade, random: Random): Insurance {
  if (employment === 'part-time' || employment === 'internship') return 'injury';
  if (trade.scene === 'office') return random.pick(['five-and-fund', 'five-and-fund', 'five']);
  return random.pick(['five', 'five', 'five-and-fund']);
}

function boardOf(trade: Trade, employment: Employment, random: Random): BoardLodging {
  if (employment === 'part-time') return random.pick(['none', 'board']);
  if (trade.scene === 'office') return random.pick(['none', 'board', 'board']);
  return random.pick(['both', 'both', 'board', 'lodging', 'none']);
}

/** Draws the terms of one ad for a trade. */
export function drawTerms(trade: Trade, employment: Employment, random: Random): Terms {
  const part = employment === 'part-time';
  const years = employment === 'internship' || part ? 0 : random.pick(trade.years);
  const shift = part ? random.pick<Shift>(['flexible', 'roster']) : random.pick(trade.shifts);
  const [least, most] = trade.heads ?? [1, 3];
  const nights = shift !== 'day' && shift !== 'flexible' && shift !== 'roster';
  const suited = BENEFITS[trade.scene].filter((b) => nights || b !== '夜班津贴');
  const skilled = trade.skill && years > 0 && random.chance(0.4);
  return {
    employment,
    pay: payFor(trade, employment, years, random),
    shift,
    restDays: restDaysOf(trade, shift, random),
    boardLodging: boardOf(trade, employment, random),
    insurance: insuranceOf(employment, trade, random),
    education: random.pick(trade.education ?? ['none', 'none', 'junior-high']),
    years,
    skillLevel: skilled ? random.pick(trade.skill ?? []) : null,
    headcount: random.int(least, most),
    benefits: random.some(suited, part ? random.int(0, 2) : random.int(2, 5)),
  };
}
