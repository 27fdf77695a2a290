import type { FieldValue, IndexDefinition, SearchDocument } from '../../platform/search/search.port.js';
import { ancestors, occupation } from '../reference/occupations.js';
import { COUNTRY, region, regionAncestors } from '../reference/regions.js';
import { titleEntries } from '../reference/title-coder.js';
import { MARKET_WORDS } from './market-words.js';
import { boardOffered, experienceBand } from './posting-filter.rules.js';
import { type Facet, facetField, FACETS } from './posting-filter.search.js';
import type { Showable } from './posting-rows.js';
import { employerOf, type Names } from './posting.views.js';

/** Fields whose found words are marked. */
export const MARKED = [
  'title',
  'occupation',
  'employer',
  'skills',
  'benefits',
  'description',
  'requirements',
];

/** Open postings only; whoever changes what {@link documentOf} writes raises the version. */
export const POSTING_INDEX: IndexDefinition = {
  name: 'postings',
  version: 5,
  text: [
    { name: 'title', weight: 10, pinyin: true, suggest: true },
    { name: 'occupation', weight: 6, pinyin: true },
    { name: 'aliases', weight: 5, pinyin: true },
    { name: 'employer', weight: 4, pinyin: true },
    { name: 'skills', weight: 3 },
    { name: 'benefits', weight: 2 },
    { name: 'places', weight: 2, pinyin: true },
    { name: 'requirements', weight: 1 },
    { name: 'description', weight: 1 },
  ],
  // Codes stand with those of every level above, so that any level filters and counts alike.
  facets: FACETS.map((facet) => ({ name: facetField(facet) })),
  ranges: ['payMonthMin', 'payMonthMax', 'headcount', 'publishedAt', 'experienceYears'],
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

/** Under what an employer is filtered: organisations by id, the employer of a forwarded posting by name. */
function employerKeys(p: Showable, names: Names): string[] {
  const { employer, agency } = employerOf(p, names);
  return [employer, agency].flatMap((view) => (view ? [view.id ?? view.name] : []));
}

/** From the province to the street: who types 宁波 焊工 looks in all of its districts. */
function placesOf(code: string): string[] {
  const nodes = [...regionAncestors(code), region(code)].filter((node) => node !== undefined);
  return [...new Set(nodes.filter((node) => node.code !== COUNTRY).map((node) => node.name))];
}

function textOf(p: Showable, names: Names): Record<string, FieldValue> {
  const { employer, agency } = employerOf(p, names);
  const places = [...(p.region ? [p.region] : []), ...p.preferredRegions].flatMap(placesOf);
  return {
    title: p.title,
    occupation: p.occupation ? (occupation(p.occupation)?.name ?? '') : '',
    aliases: p.occupation ? aliasesOf(p.occupation) : [],
    employer: [employer, agency].flatMap((view) => (view ? [view.name] : [])),
    skills: [...p.skills, ...p.certificates],
    benefits: p.benefits,
    places: p.side === 'demand' && p.workPlace ? [...places, p.workPlace] : places,
    requirements: [p.requirements, p.workingConditions].filter(Boolean),
    description: [p.description, p.deliverable ?? ''].filter(Boolean),
  };
}

function facetsOf(p: Showable, names: Names): Record<Facet, FieldValue> {
  const { side, employment, engagement, shift, benefits, certificates, boardLodging } = p;
  const regions = p.region ? [...regionAncestors(p.region).map((node) => node.code), p.region] : [];
  return {
    ...{ side, employment, engagement, shift, benefits, certificates },
    occupation: p.occupation ? [...ancestors(p.occupation).map((node) => node.code), p.occupation] : [],
    region: regions.filter((code) => code !== COUNTRY),
    education: p.education ?? 'none',
    experience: experienceBand(p.experienceYears),
    skillLevel: p.skillLevel === null ? null : String(p.skillLevel),
    boardLodging: boardLodging && boardOffered(boardLodging),
    employer: employerKeys(p, names),
  };
}

/** An open posting as strangers may find it: nothing goes in that its public view does not show. */
export function documentOf(p: Showable, names: Names): SearchDocument {
  const facets = Object.entries(facetsOf(p, names)).map(
    ([name, value]) => [facetField(name as Facet), value] as const,
  );
  const { payMonthMin, payMonthMax, headcount, publishedAt, experienceYears } = p;
  const numbers = { payMonthMin, payMonthMax, headcount, publishedAt, experienceYears };
  return {
    id: p.id,
    version: p.version,
    fields: { ...textOf(p, names), ...Object.fromEntries(facets), ...numbers },
  };
}
