import type { SearchHit } from '../../platform/search/search.port.js';
import type { PostingView } from './posting.views.js';
import { MARKED } from './postings.search.js';

type Highlights = SearchHit['highlights'];

const joined = (...texts: (string | null | undefined)[]): string => texts.filter(Boolean).join(' ');

/** What the index holds of a posting in each field that is marked, as it would be written now. */
const NOW: Record<(typeof MARKED)[number], (posting: PostingView) => string> = {
  title: ({ title }) => title,
  occupation: ({ occupation }) => occupation?.name ?? '',
  employer: ({ employer, agency }) => joined(employer?.name, agency?.name),
  skills: ({ skills, certificates }) => joined(...skills, ...certificates),
  benefits: ({ benefits }) => joined(...benefits),
  description: ({ description, term }) => joined(description, term?.deliverable),
  requirements: ({ requirements, workingConditions }) => joined(requirements, workingConditions),
};

/**
 * Where the words were found, by posting: only in postings that may be seen now and in texts that stand so now, for the
 * index follows a moment after; and only texts in which something was found.
 */
export function standingHighlights(
  hits: readonly SearchHit[],
  views: ReadonlyMap<string, PostingView>,
): Record<string, Highlights> {
  return Object.fromEntries(
    hits.flatMap(({ id, highlights }) => {
      const posting = views.get(id);
      return posting ? [[id, standingIn(highlights, posting)]] : [];
    }),
  );
}

function standingIn(highlights: Highlights, posting: PostingView): Highlights {
  const standing = MARKED.filter((field) => {
    const segments = highlights[field] ?? [];
    const text = segments.map((segment) => segment.text).join('');
    return segments.some(({ mark }) => mark) && NOW[field](posting).includes(text);
  });
  return Object.fromEntries(standing.map((field) => [field, highlights[field] ?? []]));
}
