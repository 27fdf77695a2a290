import { existsSync, readFileSync } from 'node:fs';
import { checkMap } from '../../src/features/postings/import/check-map.js';
import { openRows } from '../../src/features/postings/import/file-reader.js';
import { importedPosting } from '../../src/features/postings/import/imported-posting.js';
import { rememberingLookups } from '../../src/features/postings/import/import-lookups.js';
import { rowToDraft } from '../../src/features/postings/import/row-to-draft.js';
import { documentOf } from '../../src/features/postings/postings.search.js';
import { fold } from '../../src/platform/search/chinese-text.js';
import type { SearchDocument } from '../../src/platform/search/search.port.js';

const ADS = process.env.REAL_ADS ?? '../shared/data/jobs';
const TODAY = '2026-01-15';
const FILES = ['services-2015', 'analysts-2018', 'list-2018', 'list-2024'];

/** Why nothing real can be measured, or null. */
export const noRealAds: string | null = existsSync(ADS)
  ? null
  : `left out: searching the real advertisements, for ${ADS} is not there`;

/** A real advertisement as the index gets it, and its fields to judge by, folded. */
export interface RealAd {
  document: SearchDocument;
  title: string;
  employer: string;
  /** Everything that is said in it. */
  text: string;
  occupation: string;
  region: string;
}

/** The advertisements of all four files, as an import would index them; ids are by file and row. */
export async function realAds(): Promise<RealAd[]> {
  const lookups = await rememberingLookups(TODAY);
  const now = Date.parse(TODAY);
  const ads: RealAd[] = [];
  for (const name of FILES) {
    const checked = checkMap(JSON.parse(readFileSync(`docs/import-maps/${name}.json`, 'utf8')));
    if (!checked.ok) throw new Error(`the map of ${name} is not well-formed`);
    const { rows } = await openRows(`${ADS}/ads-${name}.csv`);
    for await (const row of rows) {
      const read = rowToDraft(row, checked.map, lookups);
      if (!read.ok) continue;
      const owner = { authorId: null, organisationId: null };
      const origin = { externalId: read.externalId ?? '', fingerprint: '', owner, now };
      const posting = importedPosting(read.draft, origin);
      posting.id = `${name}-${String(ads.length).padStart(6, '0')}`;
      posting.publishedAt = now - ads.length * 1000;
      const document = documentOf(posting, new Map());
      const texts = Object.entries(document.fields).filter(([field]) => !field.startsWith('by_'));
      ads.push({
        document,
        title: fold(posting.title),
        employer: fold(posting.employerName),
        text: fold(texts.map(([, value]) => [value].flat().join('\n')).join('\n')),
        occupation: posting.occupation ?? '',
        region: posting.region ?? '',
      });
    }
  }
  return ads;
}
