import type { FieldValue, IndexDefinition, SearchDocument } from '../../platform/search/search.port.js';
import { ancestors, occupation } from '../reference/occupations.js';
import { COUNTRY, region, regionAncestors } from '../reference/regions.js';
import { titleEntries } from '../reference/title-coder.js';
import { MARKET_WORDS } from './market-words.js';
import { boardOffered, experienceBand } from './posting-filter.rules.js';
import { type Facet, facetField, FACETS } from './posting-filter.search.js';
import type { Showable } from './posting-rows.js';
import { employerOf, type Names } from './posting.views.js';

const TEXTS = [
  { name: 'title', weight: 10, pinyin: true, suggest: true },
  { name: 'occupation', weight: 6, pinyin: true },
  { name: 'aliases', weight: 5, pinyin: true },
  { name: 'employer', weight: 4, pinyin: true },
  { name: 'skills', weight: 3 },
  { name: 'benefits', weight: 2 },
  { name: 'places', weight: 2, pinyin: true },
  { name: 'requirements', weight: 1 },
  { name: 'description', weight: 1 },
] as const;
type TextField = (typeof TEXTS)[number]['name'];
const TREES: readonly Facet[] = ['occupation', 'region'];
const NUMBERS = ['payMonthMin', 'payMonthMax', 'headcount', 'publishedAt', 'experienceYears'] as const;

/** Open postings only; whoever changes what {@link documentOf} writes, or what an index keeps of it, raises the version. */
export const POSTING_INDEX: IndexDefinition = {
  name: 'postings',
  version: 7,
  text: [...TEXTS],
  // Codes stand with those of every level above, so that any level filters and counts alike.
  facets: FACETS.map((facet) => ({ name: facetField(facet), tree: TREES.includes(facet) })),
  ranges: [...NUMBERS],
  sorts: ['publishedAt', 'payMonthMax'],
  defaultSort: { field: 'publishedAt', dir: 'desc' },
  synonyms: MARKET_WORDS,
};

const aliases = new Map<string, string[]>();

/** Titles of the market name a trade otherwise, but of an engineer the special field: not every programmer writes Java. */
const ENGINEERS = '2-02-';

/** What the occupation is called besides: official work types and, but for engineers, titles of the market. */
function aliasesOf(code: string): string[] {
  if (aliases.size === 0)
    for (const { text, code: of, kind } of titleEntries())
      if (kind === 'official' || (kind === 'market' && !of.startsWith(ENGINEERS)))
        aliases.set(of, [...(aliases.get(of) ?? []), text]);
  return aliases.get(code) ?? [];
}

/** What is told of an occupation or a place, the same in every document that names it. */
interface Told {
  name: string;
  aliases: string[];
  codes: string[];
}

/** From the major class down, so that any level filters and counts alike. */
const ofOccupation = oncePerCode((code): Told => ({
  name: occupation(code)?.name ?? '',
  aliases: aliasesOf(code),
  codes: [...ancestors(code).map((node) => node.code), code],
}));

/** From the province to the street: who types 宁波 焊工 looks in all of its districts. */
const ofRegion = oncePerCode((code): Omit<Told, 'name'> => {
  const nodes = [...regionAncestors(code), region(code)].filter((node) => node !== undefined);
  return {
    aliases: [...new Set(nodes.filter((node) => node.code !== COUNTRY).map((node) => node.name))],
    codes: [...regionAncestors(code).map((node) => node.code), code].filter((each) => each !== COUNTRY),
  };
});

function oncePerCode<T>(find: (code: string) => T): (code: string) => T {
  const known = new Map<string, T>();
  return (code) => {
    let found = known.get(code);
    if (!found) known.set(code, (found = find(code)));
    return found;
  };
}

function placesOf({ side, region: code, preferredRegions, workPlace }: Showable): string[] {
  const own = code ? ofRegion(code).aliases : [];
  const wished = preferredRegions.flatMap((each) => ofRegion(each).aliases);
  return side === 'demand' && workPlace ? [...own, ...wished, workPlace] : [...own, ...wished];
}

type Fields = Record<TextField | (typeof NUMBERS)[number] | `by_${Facet}`, FieldValue>;

/**
 * An open posting as strangers may find it: nothing goes in that its public view does not show. Written out, for it is
 * done for every change: V8 is slow with objects whose keys are put together at run time.
 */
export function documentOf(p: Showable, names: Names): SearchDocument {
  const work = p.occupation ? ofOccupation(p.occupation) : null;
  const { employer, agency } = employerOf(p, names);
  const employers = [employer, agency].filter((view) => view !== null);
  const fields: Fields = {
    title: p.title,
    occupation: work?.name ?? '',
    aliases: work?.aliases ?? [],
    employer: employers.map((view) => view.name),
    skills: [...p.skills, ...p.certificates],
    benefits: p.benefits,
    places: placesOf(p),
    requirements: [p.requirements, p.workingConditions].filter(Boolean),
    description: [p.description, p.deliverable ?? ''].filter(Boolean),
    by_side: p.side,
    by_occupation: work?.codes ?? [],
    by_region: p.region ? ofRegion(p.region).codes : [],
    by_employment: p.employment,
    by_engagement: p.engagement,
    by_shift: p.shift,
    by_education: p.education ?? 'none',
    by_experience: experienceBand(p.experienceYears),
    by_skillLevel: p.skillLevel === null ? null : String(p.skillLevel),
    by_benefits: p.benefits,
    by_certificates: p.certificates,
    by_boardLodging: p.boardLodging && boardOffered(p.boardLodging),
    // Organisations by id, the employer of a forwarded posting by name.
    by_employer: employers.map((view) => view.id ?? view.name),
    payMonthMin: p.payMonthMin,
    payMonthMax: p.payMonthMax,
    headcount: p.headcount,
    publishedAt: p.publishedAt,
    experienceYears: p.experienceYears,
  };
  return { id: p.id, version: p.version, fields };
}
