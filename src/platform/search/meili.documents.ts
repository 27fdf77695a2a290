import type { Settings } from 'meilisearch';
import { documentText, suggestedOf, textsOf } from './document-text.js';
import { countedBy, facetValues, filteredBy, MOST_VALUES } from './meili.facets.js';
import type { IndexDefinition, SearchDocument } from './search.port.js';
import { GROUP_MARK, type Synonyms } from './synonyms.js';

/** A document as Meilisearch keeps it; only `src` is shown, the rest is for finding. */
export interface MeiliDocument extends Record<string, unknown> {
  id: string;
  version: number;
  src: Record<string, string[]>;
}

const HAN = '9';
const GROUP = '8';
const ASCII = /^[\u0000-\u024f]/;

/**
 * Meilisearch cuts Chinese by a dictionary of its own; so Chinese tokens are written as numbers, which it keeps
 * whole and, as numbers, forgives no typos. A single character is the beginning of every pair that it opens.
 */
export function meiliToken(token: string): string {
  if (token.startsWith(GROUP_MARK)) return GROUP + token.slice(1).padStart(6, '0');
  if (ASCII.test(token)) return token;
  return HAN + [...token].map((char) => String(char.codePointAt(0)).padStart(6, '0')).join('');
}

/** Writes a document with the same tokens that the embedded engine uses. */
export function meiliDocument(
  definition: IndexDefinition,
  synonyms: Synonyms,
  document: SearchDocument,
): MeiliDocument {
  const text = documentText(definition, synonyms, document);
  const out: MeiliDocument = {
    id: document.id,
    version: document.version,
    src: suggestedOf(definition, document),
    heard: text.heard.join(' '),
    py: text.pinyin.join(' '),
    faint: text.faint.join(' '),
    ini: text.initials.join(' '),
    aside: text.aside.join(' '),
    inner: text.inner.map(meiliToken).join(' '),
  };
  text.fields.forEach((texts, i) => {
    out[`t${i}`] = texts.flatMap(({ tokens }) => tokens.map(meiliToken)).join(' ');
  });
  for (const facet of definition.facets)
    Object.assign(out, facetValues(facet, textsOf(document.fields[facet.name])));
  for (const name of [...definition.ranges, ...definition.sorts, definition.defaultSort.field])
    out[`n_${name}`] = typeof document.fields[name] === 'number' ? document.fields[name] : null;
  return out;
}

/** Attributes in the order of their weight, as Meilisearch ranks them. */
export function searchable(definition: IndexDefinition): string[] {
  return definition.text
    .map((field, i) => ({ name: `t${i}`, weight: field.weight }))
    .sort((a, b) => b.weight - a.weight)
    .map((field) => field.name);
}

/** No document has it: a setting that goes where the index goes, to tell one that was built from one that waits for that. */
const WHOLE = 'whole';

export const isWhole = ({ displayedAttributes }: Settings): boolean =>
  displayedAttributes?.includes(WHOLE) ?? false;

/** All settings; they are settled before the first document, for a later change indexes everything again. */
export function meiliSettings(definition: IndexDefinition, whole: boolean): Settings {
  return {
    searchableAttributes: [...searchable(definition), 'ini', 'heard', 'py', 'aside', 'inner', 'faint'],
    displayedAttributes: ['id', 'version', 'src', ...(whole ? [WHOLE] : [])],
    filterableAttributes: [
      'id',
      ...new Set(definition.facets.flatMap((facet) => [filteredBy(facet.name), countedBy(facet)])),
      ...definition.ranges.map((name) => `n_${name}`),
    ],
    sortableAttributes: [
      'id',
      ...definition.sorts.map((name) => `n_${name}`),
      `n_${definition.defaultSort.field}`,
    ],
    rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness'],
    typoTolerance: {
      enabled: true,
      disableOnNumbers: true,
      disableOnAttributes: ['ini', 'aside', 'inner'],
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    },
    // By word it doubles the time of indexing, and pairs of characters already keep neighbours together.
    proximityPrecision: 'byAttribute',
    facetSearch: false,
    pagination: { maxTotalHits: 1000 },
    // In alphabetical order every value of every document found is read one by one: three times the work, and of more
    // values than are counted the last in the alphabet would be missing instead of the rarest.
    faceting: { maxValuesPerFacet: MOST_VALUES, sortFacetValuesBy: { '*': 'count' } },
  };
}
