import { Module } from '@nestjs/common';
import { ReferenceModule } from '../../reference/reference.module.js';
import { PostingsModule } from '../postings.module.js';
import { MarketModule } from '../market/market.module.js';
import { FindPage } from './find.page.js';
import { HomePage } from './home.page.js';
import { OfferPage } from './offer.page.js';
import { PostingPage } from './posting.page.js';
import { PostingQrController } from './posting-qr.controller.js';
import { SitemapController } from './sitemap.controller.js';
import { SitemapQueries } from './sitemap.queries.js';

/** What the postings show where no app runs: pages, maps for search engines, codes to scan. */
@Module({
  imports: [MarketModule, PostingsModule, ReferenceModule],
  controllers: [PostingQrController, SitemapController],
  providers: [FindPage, HomePage, OfferPage, PostingPage, SitemapQueries],
})
export class PostingPagesModule {}
