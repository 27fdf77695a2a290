import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Heading, headingPage } from '../../../platform/http/pages/heading-page.js';
import { PageRenderer } from '../../../platform/http/pages/page-renderer.js';

const WORDS: Heading = {
  zh: { title: '发布求职', lead: '三步，两分钟。姓名、电话、年龄不会公开。' },
  en: {
    title: 'Offer your work',
    lead: 'Three steps, two minutes. Your name, phone and age stay private.',
  },
};

/** Where work wanted is posted, before its script: on a slow line one sees at once what it takes. */
@Injectable()
export class OfferPage implements OnModuleInit {
  constructor(private readonly pages: PageRenderer) {}

  onModuleInit(): void {
    this.pages.register('/offer', ({ locale }) => headingPage(WORDS, locale));
  }
}
