import { NEITHER_TASK_NOR_LOAN } from './blank.js';
import { CERTIFICATES } from './certificates.js';
import { addDays } from '../../platform/clock/civil-day.js';
import { payFor } from './demand-terms.js';
import type { PeopleRegister } from './people.js';
import { YEAR_WORDS } from './phrases.js';
import { Random } from './random.js';
import { drawSchedule } from './schedule.js';
import type { Shift } from '../../features/postings/posting-words.rules.js';
import type { SeedPerson, SeedPosting } from './seed.types.js';
import { STREETS, streetOf } from './streets.js';
import { ENDINGS, FRESH, REASONS, SINCE, WISHES } from './supply-phrases.js';
import type { Trade } from './trade.types.js';
import { alternatives } from './trade.types.js';
import { TRADES } from './trades/all-trades.js';

const NUMBERS = [...YEAR_WORDS, '六', '七', '八', '九', '十'];

/** Streets near enough for someone, the home street first. */
export function streetsNear(home: string, random: Random): string[] {
  const others = STREETS.map((s) => s.code).filter((code) => code !== home);
  return [home, ...random.some(others, random.int(0, 2))];
}

/** The words in which a posting names its streets. */
export function streetWords(codes: readonly string[]): string {
  return codes.map((code) => streetOf(code).short).join('、');
}

function levelFor(trade: Trade, years: number, random: Random): number | null {
  if (!trade.skill || years < 2 || random.chance(0.4)) return null;
  return random.pick(trade.skill);
}

function words(trade: Trade, years: number, streets: readonly string[], random: Random) {
  const skills = random.some(alternatives(trade.seek?.skills ?? ''), random.int(1, 2));
  const since =
    years > 0 ? random.pick(SINCE).replace('{年}', NUMBERS[years] ?? String(years)) : random.pick(FRESH);
  const body = skills.map((s) => `${s}。`).join('');
  const lead = random.chance(0.5) ? since + body : body + since;
  const wishes = random.some(WISHES[trade.scene], random.int(1, 3));
  return {
    description: lead + random.pick(REASONS) + random.pick(ENDINGS),
    requirements: `希望在${streetWords(streets)}一带；${wishes.join('；')}。`,
    skills,
  };
}

function conditionsFor(shift: Shift): string {
  if (shift === 'day') return '想上白班。';
  if (shift === 'flexible') return '时间可以商量。';
  return '倒班、夜班都能上。';
}

/** Streets that a title names come first, then those near home. */
function streetsFor(title: string, home: string, random: Random): string[] {
  const named = STREETS.filter((street) => title.includes(street.short)).map((street) => street.code);
  return [...new Set([...named, ...streetsNear(home, random)])];
}

/** What every seeker's own posting leaves empty. */
const OWN_ACCOUNT = { holdReason: null, organisation: null, client: null } as const;

function compose(trade: Trade, key: string, person: SeedPerson, today: string, random: Random): SeedPosting {
  const part = (trade.kinds ?? []).includes('part-time') && random.chance(0.3);
  const employment = part ? 'part-time' : 'full-time';
  const years = part ? random.int(0, 3) : random.int(Math.min(1, Math.max(...trade.years)), 10);
  const shift: Shift = part ? 'flexible' : random.pick(trade.shifts);
  const title = random.pick(alternatives(trade.seek?.titles ?? ''));
  const streets = streetsFor(title, person.region, random);
  const text = words(trade, years, streets, random);
  return {
    key,
    side: 'supply',
    ...drawSchedule(today, random),
    ...OWN_ACCOUNT,
    author: person.key,
    title,
    ...text,
    workingConditions: conditionsFor(shift),
    occupation: trade.occupation,
    region: person.region,
    workPlace: streetWords(streets),
    headcount: 1,
    employment,
    engagement: 'post',
    ...NEITHER_TASK_NOR_LOAN,
    offeredBy: 'person',
    preferredRegions: streets,
    availableFrom: addDays(today, random.pick([0, 0, 1, 3, 7, 10, 15, 30])),
    pay: payFor(trade, employment, Math.min(years, 3), random),
    benefits: [],
    shift,
    restDays: random.pick([4, 4, 6, 8]),
    boardLodging: part ? 'none' : random.pick(['none', 'board', 'lodging', 'both']),
    insurance: part ? 'not-stated' : 'five',
    education: random.pick(trade.education ?? ['none', 'junior-high', 'senior-high']),
    experienceYears: years,
    skillLevel: levelFor(trade, years, random),
    certificates: (trade.certificates ?? []).map((c) => CERTIFICATES[c]),
  };
}

/** One posting of each seeker, by trade; no two read the same. */
export function inventSupply(today: string, register: PeopleRegister): SeedPosting[] {
  const seen = new Set<string>();
  const fresh = (posting: SeedPosting) => !seen.has(posting.title + posting.description);
  return TRADES.flatMap((trade, t) => {
    const random = new Random(`supply ${t} ${trade.occupation}`);
    return Array.from({ length: trade.seek ? (trade.seek.count ?? 1) : 0 }, (_, i) => {
      const demo = t === 0 && i === 0 ? register.people.find((p) => p.key === 'demo-seeker') : undefined;
      const person = demo ?? register.add(`seeker-${t + 1}-${i + 1}`, 'seeker');
      let posting = compose(trade, `supply-${t + 1}-${i + 1}`, person, today, random);
      for (let n = 0; n < 50 && !fresh(posting); n += 1) {
        posting = compose(trade, posting.key, person, today, random);
      }
      seen.add(posting.title + posting.description);
      return posting;
    });
  });
}
