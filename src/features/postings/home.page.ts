import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Html, html } from '../../platform/http/pages/html.js';
import type { Page, PageRequest } from '../../platform/http/pages/page.js';
import { PageRenderer } from '../../platform/http/pages/page-renderer.js';
import { PostingListService } from './posting-list.service.js';
import { VOCABULARIES } from './posting-vocabularies.js';
import type { PostingView } from './posting.views.js';

const SHOWN = 12;
const WORDS = {
  zh: { heading: '找工作、找人手，一处找全', what: '岗位、工种或单位', find: '搜索', fresh: '最新发布' },
  en: {
    heading: 'Work and workers, in one place',
    what: 'Job, trade or employer',
    find: 'Search',
    fresh: 'Just published',
  },
};

/** The home page before its script: what is new can be read, and searched, without it. */
@Injectable()
export class HomePage implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly list: PostingListService,
  ) {}

  onModuleInit(): void {
    this.pages.register('/', (request) => this.draw(request));
  }

  private async draw({ locale, origin }: PageRequest): Promise<Page> {
    const { items, next } = await this.list.find({ limit: SHOWN, sort: 'newest' });
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
      data: { newest: { items, next } },
      body: html`<h1>${words.heading}</h1>
        <form action="/find" role="search">
          <input type="search" name="q" maxlength="100" aria-label="${words.what}" />
          <button>${words.find}</button>
        </form>
        <h2>${words.fresh}</h2>
        <ul>
          ${items.map((posting) => entry(posting, locale))}
        </ul>`,
    };
  }
}

function entry({ id, title, pay, region, employer }: PostingView, locale: 'zh' | 'en'): Html {
  const period = VOCABULARIES.payPeriod?.find(({ code }) => code === pay?.period)?.[locale];
  return html`<li>
    <a href="/postings/${id}">${title}</a>
    ${pay && html`<strong>${pay.min}–${pay.max} ${locale === 'zh' ? '元' : 'CNY'}/${period}</strong>`}
    ${[region?.name, employer?.name].filter((part) => part !== undefined).join(' · ')}
  </li>`;
}
