import { Injectable } from '@nestjs/common';
import { fold } from '../../platform/search/chinese-text.js';
import { pinyinTokens } from '../../platform/search/pinyin-tokens.js';
import { SearchUnavailable } from '../../platform/search/search.port.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { occupationRows } from '../reference/occupations.js';
import { countsOf, employerIds } from './posting-facets.js';
import { facetField } from './posting-filter.search.js';
import { PostingIndexService } from './posting-index.service.js';
import type { Suggestion } from './posting-list.dto.js';

interface Known extends Suggestion {
  plain: string;
  sounds: string[];
}

/** Kinds take turns so that none drowns the others. */
const TURNS = ['occupation', 'title', 'work-type', 'employer'];

/** What one may mean by what is typed so far; without the engine still the official names. */
@Injectable()
export class PostingSuggestionsService {
  private known: Known[] | null = null;

  constructor(
    private readonly index: PostingIndexService,
    private readonly organisations: OrganisationsService,
  ) {}

  async suggest(typed: string, limit: number): Promise<Suggestion[]> {
    const plain = fold(typed).replaceAll(' ', '');
    if (!plain) return [];
    const [titles, employers] = await Promise.all([this.titles(typed, limit), this.employers(typed, plain)]);
    const official = this.official(plain, limit);
    return inTurns([...official, ...titles, ...employers], limit);
  }

  private async titles(typed: string, limit: number): Promise<Suggestion[]> {
    const found = await orNone(() => this.index.suggest(typed, limit), []);
    return found.map((text) => ({ kind: 'title', text, value: null }));
  }

  /** Employers of what the words find, as far as their own name fits. */
  private async employers(typed: string, plain: string): Promise<Suggestion[]> {
    const ask = { q: typed, facets: [facetField('employer')], limit: 1 };
    const counts = await orNone(async () => (await this.index.search(ask)).facets, {});
    const names = await this.organisations.publicNames(employerIds(counts));
    const keys = Object.keys(countsOf(counts, 'employer')).slice(0, 500);
    return keys
      .map((value) => known('employer', names.get(value)?.name ?? value, value))
      .filter((entry) => entry.text !== '' && fit(entry, plain) > 0)
      .map(plainly);
  }

  private official(plain: string, limit: number): Suggestion[] {
    this.known ??= occupationRows().flatMap(({ code, name, workTypes }) => [
      known('occupation', name, code),
      ...workTypes.filter((type) => type !== name).map((type) => known('work-type', type, code)),
    ]);
    const fitting = this.known
      .map((entry) => ({ entry, fit: fit(entry, plain) }))
      .filter((found) => found.fit > 0);
    const best = fitting.sort((a, b) => b.fit - a.fit || a.entry.text.length - b.entry.text.length);
    return TURNS.flatMap((kind) => best.filter(({ entry }) => entry.kind === kind).slice(0, limit)).map(
      ({ entry }) => plainly(entry),
    );
  }
}

function known(kind: string, text: string, value: string): Known {
  const plain = fold(text).replaceAll(' ', '');
  const { full, initials, innerInitials } = pinyinTokens(plain);
  return { kind, text, value, plain, sounds: [...full, ...initials, ...innerInitials] };
}

const plainly = ({ kind, text, value }: Known): Suggestion => ({ kind, text, value });

/** Beginnings before the middle before mere sound. */
function fit({ plain, sounds }: Known, typed: string): number {
  if (plain.startsWith(typed)) return 3;
  if (plain.includes(typed)) return 2;
  return /^[a-z]+$/.test(typed) && sounds.some((sound) => sound.startsWith(typed)) ? 1 : 0;
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
