import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/rule.js';
import { IdParam } from '../../platform/http/id.param.js';
import {
  FacetValue,
  PostingListQuery,
  PostingPage,
  SegmentView,
  SimilarPostings,
  Suggestions,
  SuggestionsQuery,
} from './posting-list.dto.js';
import { PostingListService } from './posting-list.service.js';
import { pageJson } from './posting-page-json.js';
import { PostingSimilarService } from './posting-similar.service.js';
import { PostingSuggestionsService } from './posting-suggestions.service.js';
import { PostingsQueries } from './postings.queries.js';

/** Finding what is open. */
@ApiTags('postings')
@ApiExtraModels(FacetValue, SegmentView)
@Public()
@Controller('api/v1/postings')
export class PostingListController {
  constructor(
    private readonly list: PostingListService,
    private readonly suggestions: PostingSuggestionsService,
    private readonly similar: PostingSimilarService,
    private readonly queries: PostingsQueries,
  ) {}

  /** Open postings by words and filters, with facets; `next` goes on where this page ends. */
  @Get()
  @ApiOkResponse({ type: PostingPage })
  @Header('content-type', 'application/json; charset=utf-8')
  async find(@Query() query: PostingListQuery): Promise<Buffer> {
    return pageJson(await this.list.find(query), (view) => this.queries.oftenViewedJson(view));
  }

  /** What one may mean by what is typed so far: occupations, work types, titles, employers; also by pinyin. */
  @Get('suggestions')
  @ApiOkResponse({ type: Suggestions })
  async suggest(@Query() { q, limit = 10 }: SuggestionsQuery): Promise<Suggestions> {
    return { items: await this.suggestions.suggest(q, limit) };
  }

  /** Open postings like this one, which may itself have ended. */
  @Get(':id/similar')
  @ApiOkResponse({ type: SimilarPostings })
  async like(@IdParam() id: string): Promise<SimilarPostings> {
    return { items: await this.similar.like(id) };
  }
}
