import type { Highlights } from './posting-highlights.js';
import type { PostingPage } from './posting-list.dto.js';
import type { PostingView } from './posting.views.js';

const COMMA = Buffer.from(',');
const marks = new WeakMap<Highlights, Buffer>();

/** A page as JSON, put together from texts of its postings and marks that were made before. */
export function pageJson(page: PostingPage, textOf: (view: PostingView) => Buffer): Buffer {
  const { items, highlights, ...rest } = page;
  return Buffer.concat([
    Buffer.from('{"items":['),
    ...listed(items.map(textOf)),
    Buffer.from('],"highlights":{'),
    ...listed(Object.entries(highlights).map(([id, found]) => marksJson(id, found))),
    Buffer.from(`},${JSON.stringify(rest).slice(1)}`),
  ]);
}

function marksJson(id: string, found: Highlights): Buffer {
  let text = marks.get(found);
  if (!text) marks.set(found, (text = Buffer.from(`"${id}":${JSON.stringify(found)}`)));
  return text;
}

function listed(texts: readonly Buffer[]): Buffer[] {
  return texts.flatMap((text, at) => (at === 0 ? [text] : [COMMA, text]));
}
