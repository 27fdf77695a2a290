import { Breath } from '../../platform/background/breath.js';
import { highlight } from '../../platform/search/highlight.js';
import type { Needles, Segment } from '../../platform/search/search.port.js';
import type { PostingView } from './posting.views.js';

/** By field, the text in which something was found, in pieces. */
export type Highlights = Record<string, Segment[]>;

const joined = (...texts: (string | null | undefined)[]): string => texts.filter(Boolean).join(' ');

/** The texts in which found words are marked, as strangers may read them. */
const MARKED: Record<string, (posting: PostingView) => string> = {
  title: ({ title }) => title,
  occupation: ({ occupation }) => occupation?.name ?? '',
  employer: ({ employer, agency }) => joined(employer?.name, agency?.name),
  skills: ({ skills, certificates }) => joined(...skills, ...certificates),
  benefits: ({ benefits }) => joined(...benefits),
  description: ({ description, term }) => joined(description, term?.deliverable),
  requirements: ({ requirements, workingConditions }) => joined(requirements, workingConditions),
};
const FIELDS = Object.entries(MARKED);

/** For the words that were marked last in each view: many narrow one search down by filters, or page on. */
const known = new WeakMap<PostingView, { words: string; marks: Highlights }>();

/**
 * Where the words stand, by posting, and only in texts that have them. What is marked is what is shown: the index, which
 * follows a moment after, only says what was found.
 */
export async function highlightsOf(
  postings: readonly PostingView[],
  needles: Needles,
): Promise<Record<string, Highlights>> {
  const breath = new Breath();
  const words = JSON.stringify(needles);
  const all: Record<string, Highlights> = {};
  for (const posting of postings) {
    let last = known.get(posting);
    if (last?.words !== words) known.set(posting, (last = { words, marks: markedIn(posting, needles) }));
    all[posting.id] = last.marks;
    // A hundred texts of ten thousand characters take a second.
    if (breath.due) await breath.take();
  }
  return all;
}

function markedIn(posting: PostingView, needles: Needles): Highlights {
  const found: Highlights = {};
  for (const [field, textOf] of FIELDS) {
    const text = textOf(posting);
    const segments = text ? highlight(text, needles) : [];
    if (segments.some(({ mark }) => mark)) found[field] = segments;
  }
  return found;
}
