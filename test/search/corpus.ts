import type { IndexDefinition, SearchDocument } from '../../src/platform/search/search.port.js';
import { MARKET_WORDS } from '../../src/features/postings/market-words.js';
import { CORPUS_ADS } from './corpus.ads.js';

/** How the invented ads are indexed: with the words of the market that postings have. */
export const CORPUS_INDEX: IndexDefinition = {
  name: 'corpus',
  version: 1,
  text: [
    { name: 'title', weight: 10, pinyin: true, suggest: true },
    { name: 'occupation', weight: 6, pinyin: true, suggest: true },
    { name: 'aliases', weight: 5, pinyin: true, suggest: true },
    { name: 'employer', weight: 4, pinyin: true },
    { name: 'street', weight: 2, pinyin: true },
    { name: 'description', weight: 1 },
  ],
  facets: [{ name: 'code' }],
  ranges: [],
  sorts: ['number'],
  defaultSort: { field: 'number', dir: 'desc' },
  synonyms: MARKET_WORDS,
};

interface Family {
  key: string;
  code: string;
  occupation: string;
  aliases: string[];
}

function family(head: string): Family {
  const [, key = '', code = '', occupation = '', aliases = ''] =
    /^# (\S+) (\S+) ([^:]+): (.+)$/.exec(head) ?? [];
  if (!key) throw new Error(`not a head line: ${head}`);
  return { key, code, occupation, aliases: aliases.split(' ') };
}

function parse(text: string): SearchDocument[] {
  const documents: SearchDocument[] = [];
  let head: Family | undefined;
  let number = 0;
  for (const line of text.trim().split('\n')) {
    if (line.startsWith('#')) {
      head = family(line);
      number = 0;
      continue;
    }
    const [title, employer, street, description] = line.split('|');
    if (!head || description === undefined) throw new Error(`not an ad: ${line}`);
    const { key, code, occupation, aliases } = head;
    const fields = {
      title,
      employer,
      street,
      description,
      code,
      occupation,
      aliases,
      number: documents.length,
    };
    documents.push({ id: `${key}-${++number}`, version: 1, fields });
  }
  return documents;
}

/** Two hundred invented ads; no name in them belongs to a real business. */
export const CORPUS: SearchDocument[] = parse(CORPUS_ADS);
