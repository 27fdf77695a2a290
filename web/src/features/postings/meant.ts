import { type Wishes, withOne } from './find-wishes';
import type { Offer } from './useSuggestions';

/** What one looks for once a suggestion is chosen: a filter where it names one thing, else its words. */
export function meant(wishes: Wishes, { kind, text, value }: Offer): Wishes {
  if (kind === 'employer' && value) return withOne({ ...wishes, q: '' }, 'employer', value);
  if (kind === 'occupation' && value)
    return { ...wishes, q: '', lists: { ...wishes.lists, occupation: [value] } };
  return { ...wishes, q: text };
}
