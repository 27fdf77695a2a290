import { addDays } from '../../platform/clock/civil-day.js';
import { instantOf } from './days.js';
import type { Random } from './random.js';
import type { PostingState } from '../../features/postings/posting-words.rules.js';

/** State and dates of one posting, which agree with each other as of a day. */
export interface Schedule {
  readonly state: PostingState;
  readonly publishedAt: number | null;
  readonly validUntil: string;
}

/** Draws how far a posting has come: most are open, some have ended, a few are drafts. */
export function drawSchedule(today: string, random: Random): Schedule {
  const roll = random.next();
  if (roll < 0.03)
    return { state: 'draft', publishedAt: null, validUntil: addDays(today, random.int(15, 60)) };
  const age = Math.floor(60 * random.next() ** 1.6);
  // Nothing is published later on the seeding day itself than just after midnight.
  const minute = age === 0 ? random.int(0, 5) : random.int(7 * 60, 21 * 60);
  const day = addDays(today, -age);
  const publishedAt = instantOf(day, minute);
  if (roll < 0.09 && age > 8) {
    return { state: 'expired', publishedAt, validUntil: addDays(day, random.int(5, age - 1)) };
  }
  const validUntil = addDays(today, random.int(6, 75));
  if (roll < 0.13) return { state: 'filled', publishedAt, validUntil };
  if (roll < 0.16) return { state: 'withdrawn', publishedAt, validUntil };
  return { state: 'published', publishedAt, validUntil };
}
