import type zh from '../zh/office-reference';
import type { SameKeys } from '../same-keys';

export default {
  title: 'Catalogues',
  lead: 'The official classifications of occupations, regions and industries',
  of: {
    occupations: 'Occupations',
    regions: 'Regions',
    industries: 'Industries',
  },
  edition: {
    occupations: 'Source: the Classification of Occupations, 2022',
    regions: 'Source: GB/T 2260 and the streets of Zhenhai',
    industries: 'Source: GB/T 4754-2017',
  },
  search: 'Find an occupation',
  searchHint: 'Name, work type, pinyin, initials or code',
  searchGo: 'Find',
  found: '1 occupation | {n} occupations',
  nothing: 'Nothing found: try another word',
  workType: 'work type: {name}',
  workTypes: 'Work types',
} satisfies SameKeys<typeof zh>;
