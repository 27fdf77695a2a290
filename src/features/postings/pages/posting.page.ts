import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock } from '../../../platform/clock/clock.js';
import type { Page, PageRequest } from '../../../platform/http/pages/page.js';
import { PageRenderer } from '../../../platform/http/pages/page-renderer.js';
import { ReferenceService } from '../../reference/reference.service.js';
import { ruleOfKind, type RuleValues } from '../../reference/rule-kinds.js';
import { PostingSimilarService } from '../posting-similar.service.js';
import { VOCABULARIES } from '../posting-vocabularies.js';
import type { PostingView } from '../posting.views.js';
import { PostingsQueries } from '../postings.queries.js';
import { jobPosting } from './job-posting.js';
import { endedBody, postingBody } from './posting-page.body.js';
import { summary, WORDS } from './posting-page.words.js';

/** A posting's page before its script: everything that it says can be read, shared, found and printed without one. */
@Injectable()
export class PostingPage implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly queries: PostingsQueries,
    private readonly similar: PostingSimilarService,
    private readonly reference: ReferenceService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.pages.register('/postings/:id', (request) => this.draw(request));
  }

  private async draw(request: PageRequest): Promise<Page> {
    const id = request.params.id?.toLowerCase() ?? '';
    const posting = isUUID(id) ? await this.queries.publicView(id) : null;
    if (posting) return this.open(posting, request);
    const state = isUUID(id) ? await this.queries.endedState(id) : null;
    return state ? this.ended(id, state, request) : { status: 404, title: WORDS[request.locale].unknown };
  }

  private async open(posting: PostingView, { locale, origin }: PageRequest): Promise<Page> {
    const [similar, yardstick] = await Promise.all([this.similar.like(posting.id), this.yardstick(posting)]);
    const structured = jobPosting(posting, origin);
    return {
      title: [posting.title, posting.employer?.name].filter(Boolean).join(' · '),
      description: summary(posting, locale),
      canonical: `/postings/${posting.id}`,
      structured: structured ? [structured] : [],
      data: { posting, similar, yardstick, vocabularies: VOCABULARIES },
      body: postingBody({ posting, similar, yardstick, locale }),
    };
  }

  /** Search engines forget it; people are shown what else there is. */
  private async ended(id: string, state: string, { locale }: PageRequest): Promise<Page> {
    const similar = await this.similar.like(id);
    return {
      status: 410,
      title: WORDS[locale].ended,
      data: { ended: { id, state }, similar, vocabularies: VOCABULARIES },
      body: endedBody(similar, locale),
    };
  }

  /** By what the pay was put on a month; null where it need not be said. */
  private async yardstick({ pay, region }: PostingView): Promise<RuleValues['pay-yardstick'] | null> {
    if (!pay?.comparable || pay.period === 'month' || !region) return null;
    const rules = await this.reference.rules();
    return ruleOfKind(rules, 'pay-yardstick', region.code, this.clock.today())?.value ?? null;
  }
}
