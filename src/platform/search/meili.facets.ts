import type { MeiliAnswer } from './meili.query.js';
import type { FacetField, IndexDefinition, SearchPage } from './search.port.js';

type Counts = Record<string, number>;

/**
 * Values of one facet that are counted, the commonest of them. A tree must have fewer places: a way that is not counted
 * would be missing in every level above.
 */
export const MOST_VALUES = 5000;

/** No code and no name of a tree's levels has it in it. */
const STEP = '>';

/** The facet of that name; one that the definition does not name is refused. */
export function facetOf(definition: IndexDefinition, name: string): FacetField {
  const facet = definition.facets.find((each) => each.name === name);
  if (!facet) throw new RangeError(`${name} is not a facet of ${definition.name}`);
  return facet;
}

/** What a facet is filtered by. */
export const filteredBy = (name: string): string => `f_${name}`;

/**
 * What a facet is counted by. Of a tree the ways are counted and added up by us: the bitmaps of its upper levels are the
 * largest of all, and each would be cut with what was found.
 */
export const countedBy = ({ name, tree }: FacetField): string => (tree ? `w_${name}` : filteredBy(name));

/** What a facet keeps of a document's values. */
export function facetValues({ name, tree }: FacetField, values: string[]): Record<string, string[]> {
  const kept = { [filteredBy(name)]: values };
  return tree ? { ...kept, [`w_${name}`]: values.length ? [values.join(STEP)] : [] } : kept;
}

/** Each facet that was asked for, as the page tells it: of a tree all levels. */
export function facetCounts(
  definition: IndexDefinition,
  facets: string[],
  answers: MeiliAnswer[],
): SearchPage['facets'] {
  const found: Record<string, Counts> = Object.assign({}, ...answers.map((a) => a.facetDistribution ?? {}));
  return Object.fromEntries(
    facets.map((name) => {
      const facet = facetOf(definition, name);
      const counts = found[countedBy(facet)] ?? {};
      return [name, facet.tree ? ofLevels(counts) : counts];
    }),
  );
}

function ofLevels(ways: Counts): Counts {
  const counts: Counts = {};
  for (const [way, count] of Object.entries(ways))
    for (const level of levelsOf(way)) counts[level] = (counts[level] ?? 0) + count;
  return counts;
}

/** As many as the trees have places. */
const known = new Map<string, string[]>();

function levelsOf(way: string): string[] {
  let levels = known.get(way);
  if (!levels) known.set(way, (levels = way.split(STEP)));
  return levels;
}
