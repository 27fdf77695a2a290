import { Injectable, type OnModuleInit } from '@nestjs/common';
import { html } from '../../../platform/http/pages/html.js';
import type { Page, PageRequest } from '../../../platform/http/pages/page.js';
import { PageRenderer } from '../../../platform/http/pages/page-renderer.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { isOccupationClass } from '../../reference/occupations.js';
import { isRegionCode } from '../../reference/regions.js';
import type { PostingListQuery, PostingPage } from '../posting-list.dto.js';
import { PostingListService } from '../posting-list.service.js';
import { VOCABULARIES } from '../posting-vocabularies.js';
import { postingEntries } from './posting-page.body.js';

const WORDS = {
  zh: { demand: '找岗位', supply: '找人手', words: '岗位、工种或单位', go: '搜索', none: '没有找到' },
  en: {
    demand: 'Find work',
    supply: 'Find workers',
    words: 'Job, trade or employer',
    go: 'Search',
    none: 'Nothing found',
  },
};
/** What the app finds answered already; with any filter more it asks. */
const PLAIN = ['q', 'side'];
/** What the page itself can answer, without script: words, side and the home page's ways in. */
const READ = [...PLAIN, 'region', 'occupation'];
const MOST_LETTERS = 100;

/** The list before its script: words, side, streets and occupations work without one. */
@Injectable()
export class FindPage implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly list: PostingListService,
  ) {}

  onModuleInit(): void {
    this.pages.register('/find', (request) => this.draw(request));
  }

  private async draw({ query, locale }: PageRequest): Promise<Page> {
    const q = (query.get('q') ?? '').trim().slice(0, MOST_LETTERS);
    const side = query.get('side') === 'supply' ? 'supply' : 'demand';
    const only = (names: string[]): boolean => [...query.keys()].every((name) => names.includes(name));
    const plain = only(PLAIN);
    const page = only(READ) ? await this.found({ ...(q && { q }), side, ...narrowed(query) }) : null;
    const words = WORDS[locale];
    return {
      title: q ? `${q} · ${words[side]}` : words[side],
      canonical: side === 'supply' ? '/find?side=supply' : '/find',
      index: q === '' && plain,
      data: { vocabularies: VOCABULARIES, ...(plain && page && { found: { q, side, page } }) },
      body: html`<h1>${words[side]}</h1>
        <form action="/find" role="search">
          <input type="hidden" name="side" value="${side}" />
          <input
            type="search"
            name="q"
            maxlength="${MOST_LETTERS}"
            value="${q}"
            aria-label="${words.words}"
          />
          <button>${words.go}</button>
        </form>
        ${page && (page.items.length > 0 ? postingEntries(page.items, locale) : html`<p>${words.none}</p>`)}`,
    };
  }

  /** While the engine is away the app says so. */
  private async found(query: PostingListQuery): Promise<PostingPage | null> {
    try {
      return await this.list.find(query);
    } catch (fault) {
      if (fault instanceof Refusal) return null;
      throw fault;
    }
  }
}

/** Codes that are none narrow nothing here; the app says what is wrong with them. */
function narrowed(query: URLSearchParams): Pick<PostingListQuery, 'region' | 'occupation'> {
  const codes = (name: string, known: (code: string) => boolean): string[] =>
    (query.get(name) ?? '').split(',').filter(known);
  return { region: codes('region', isRegionCode), occupation: codes('occupation', isOccupationClass) };
}
