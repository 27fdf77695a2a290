import type { SearchHit } from '../../platform/search/search.port.js';
import type { PostingView } from './posting.views.js';

type Highlights = SearchHit['highlights'];

const joined = (...texts: (string | null | undefined)[]): string => texts.filter(Boolean).join(' ');

/** What the index holds of a posting in each field that is marked, as it would be written now. */
const NOW: Record<string, (posting: PostingView) => string> = {
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
      return posting ? [[id, standing(highlights, posting)]] : [];
    }),
  );
}

function standing(highlights: Highlights, posting: PostingView): Highlights {
  return Object.fromEntries(
    Object.entries(highlights).filter(([field, segments]) => {
      if (!segments.some(({ mark }) => mark)) return false;
      const text = segments.map((segment) => segment.text).join('');
      return NOW[field]?.(posting).includes(text) ?? false;
    }),
  );
}
