import type { PostingPage } from './posting-list.dto.js';
import type { PostingView } from './posting.views.js';

const COMMA = Buffer.from(',');
const texts = new WeakMap<object, Buffer>();

/** A page as JSON, put together from texts of its postings, marks and facets that were made before. */
export function pageJson(page: PostingPage, textOf: (view: PostingView) => Buffer): Buffer {
  const { items, highlights, facets, ...rest } = page;
  const marked = Object.entries(highlights);
  return Buffer.concat([
    Buffer.from('{"items":['),
    ...listed(items.map(textOf)),
    Buffer.from('],"highlights":{'),
    ...listed(marked.map(([id, found]) => once(found, () => `"${id}":${JSON.stringify(found)}`))),
    Buffer.from('},"facets":'),
    facets ? once(facets, () => JSON.stringify(facets)) : Buffer.from('null'),
    Buffer.from(`,${JSON.stringify(rest).slice(1)}`),
  ]);
}

/** What is the same object for many pages is made a text of once. */
function once(value: object, make: () => string): Buffer {
  let text = texts.get(value);
  if (!text) texts.set(value, (text = Buffer.from(make())));
  return text;
}

function listed(parts: readonly Buffer[]): Buffer[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [COMMA, part]));
}
