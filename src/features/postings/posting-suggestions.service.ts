import { Injectable } from '@nestjs/common';
import { fold } from '../../platform/search/chinese-text.js';
import { pinyinTokens } from '../../platform/search/pinyin-tokens.js';
import { SearchUnavailable } from '../../platform/search/search.port.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { searchOccupations } from '../reference/occupation-search.js';
import { commonestEmployers, organisationIds } from './posting-facets.js';
import { facetField } from './posting-filter.search.js';
import { PostingIndexService } from './posting-index.service.js';
import type { Suggestion } from './posting-list.dto.js';

/** Kinds take turns so that none drowns the others. */
const TURNS = ['occupation', 'title', 'work-type', 'employer'];

/** What one may mean by what is typed so far; without the engine still the official names. */
@Injectable()
export class PostingSuggestionsService {
  constructor(
    private readonly index: PostingIndexService,
    private readonly organisations: OrganisationsService,
  ) {}

  async suggest(typed: string, limit: number): Promise<Suggestion[]> {
    const plain = fold(typed).replaceAll(' ', '');
    if (!plain) return [];
    const [official, titles, employers] = await Promise.all([
      this.official(typed, limit),
      this.titles(typed, limit),
      this.employers(typed, plain),
    ]);
    return inTurns([...official, ...titles, ...employers], limit);
  }

  private async titles(typed: string, limit: number): Promise<Suggestion[]> {
    const found = await orNone(() => this.index.suggest(typed, limit), []);
    return found.map((text) => ({ kind: 'title', text, value: null }));
  }

  /** Employers of what the words find, as far as their own name fits. */
  private async employers(typed: string, plain: string): Promise<Suggestion[]> {
    const ask = { q: typed, facets: [facetField('employer')], limit: 0 };
    const counts = await orNone(async () => (await this.index.search(ask)).facets, {});
    const keys = commonestEmployers(counts);
    const names = await this.organisations.publicNames(organisationIds(keys));
    return keys
      .map((value) => ({ kind: 'employer', text: names.get(value)?.name ?? value, value }))
      .filter(({ text }) => fits(text, plain));
  }

  private async official(typed: string, limit: number): Promise<Suggestion[]> {
    const found = await searchOccupations(typed, limit);
    return found.map(({ code, name, workType }) =>
      workType === null
        ? { kind: 'occupation', text: name, value: code }
        : { kind: 'work-type', text: workType, value: code },
    );
  }
}

/** By its characters, or by the sound of a part. */
function fits(text: string, typed: string): boolean {
  const plain = fold(text).replaceAll(' ', '');
  if (plain.includes(typed)) return true;
  if (!/^[a-z]+$/.test(typed)) return false;
  const { full, initials, innerInitials } = pinyinTokens(plain);
  return [full, initials, innerInitials].flat().some((sound) => sound.startsWith(typed));
}

function inTurns(all: Suggestion[], limit: number): Suggestion[] {
  const queues = TURNS.map((kind) => all.filter((suggestion) => suggestion.kind === kind));
  const rounds = Array.from({ length: limit }, (_, at) => queues.flatMap((queue) => queue[at] ?? []));
  return rounds.flat().slice(0, limit);
}

async function orNone<T>(ask: () => Promise<T>, none: T): Promise<T> {
  try {
    return await ask();
  } catch (fault) {
    if (fault instanceof SearchUnavailable) return none;
    throw fault;
  }
}
