import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { type Html, html } from '../../../platform/http/pages/html.js';
import type { Page, PageRequest } from '../../../platform/http/pages/page.js';
import { PageRenderer } from '../../../platform/http/pages/page-renderer.js';
import type { GroupBalance } from '../market/market.dto.js';
import { MarketService } from '../market/market.service.js';
import { PostingListService } from '../posting-list.service.js';
import { postingEntries } from './posting-page.body.js';

const SHOWN = 6;
const WORDS = {
  zh: {
    heading: '找工作、找人手，一处找全',
    lead: '单位经核验，薪酬写清楚，求职不收费',
    what: '岗位、工种或单位',
    find: '搜索',
    fresh: '最新发布',
    streets: '按街道找',
    occupations: '按职业找',
    people: '人',
  },
  en: {
    heading: 'Work and workers, in one place',
    lead: 'Verified employers, pay stated, free for everyone who looks for work',
    what: 'Job, trade or employer',
    find: 'Search',
    fresh: 'Just published',
    streets: 'By street',
    occupations: 'By occupation',
    people: 'people',
  },
};

/** The home page before its script: what is new can be read, searched and walked to without it. */
@Injectable()
export class HomePage implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly list: PostingListService,
    private readonly market: MarketService,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.pages.register('/', (request) => this.draw(request));
  }

  private async draw({ locale, origin }: PageRequest): Promise<Page> {
    const [{ items, next, head, asOf }, market] = await Promise.all([
      this.list.find({ limit: SHOWN, sort: 'newest' }),
      this.market.overview(),
    ]);
    const words = WORDS[locale];
    const site = {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: '工桥 Gongqiao',
      url: `${origin}/`,
    };
    return {
      title: '',
      canonical: '/',
      structured: [site],
      data: { newest: { items, next, head, asOf }, market, demo: this.config.mode === 'demo' },
      body: html`<header class="server-hero">
          <h1>${words.heading}</h1>
          <p>${words.lead}</p>
          <form action="/find" role="search">
            <input type="search" name="q" maxlength="100" aria-label="${words.what}" />
            <button>${words.find}</button>
          </form>
        </header>
        <h2>${words.fresh}</h2>
        ${postingEntries(items, locale)}
        <h2>${words.streets}</h2>
        ${ways('region', market.streets, words.people)}
        <h2>${words.occupations}</h2>
        ${ways('occupation', market.occupations, words.people)}`,
    };
  }
}

function ways(filter: string, groups: GroupBalance[], people: string): Html {
  return html`<ul>
    ${groups
      .filter(({ wanted }) => wanted > 0)
      .map(
        ({ code, name, wanted }) =>
          html`<li><a href="/find?${filter}=${code}">${name}</a> ${wanted} ${people}</li>`,
      )}
  </ul>`;
}
