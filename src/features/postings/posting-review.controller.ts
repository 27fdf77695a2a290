import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../../platform/access/actor.js';
import { ForRoles } from '../../platform/access/rule.js';
import type { Page } from '../../platform/http/cursor.js';
import { IdParam } from '../../platform/http/id.param.js';
import { ApiMayMatch, MayMatch, type Seen } from '../../platform/http/if-match.js';
import { OwnPostingView } from './posting.own-view.js';
import { ReasonedRemark, Remark, ReviewPage, ReviewQuery } from './posting-review.dto.js';
import { PostingReviewQueries } from './posting-review.queries.js';
import { PostingReviewService } from './posting-review.service.js';
import { PostingsQueries } from './postings.queries.js';

/** The officers' side of postings. */
@ApiTags('posting-reviews')
@ApiBearerAuth()
@Controller('api/v1/posting-reviews')
@ForRoles('officer')
export class PostingReviewController {
  constructor(
    private readonly review: PostingReviewService,
    private readonly queries: PostingReviewQueries,
    private readonly postings: PostingsQueries,
  ) {}

  @Get()
  @ApiOkResponse({ type: ReviewPage })
  waiting(@Query() query: ReviewQuery): Promise<Page<OwnPostingView>> {
    return this.queries.waiting(query);
  }

  /** Publishes it; where the author has appealed, upholds the appeal. */
  @Post(':id/approve')
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OwnPostingView })
  async approve(
    @Me() me: Actor,
    @IdParam() id: string,
    @MayMatch() seen: Seen,
    @Body() { reason }: Remark,
  ): Promise<OwnPostingView> {
    return this.postings.own(await this.review.approve(me, { id, seen }, reason));
  }

  /** Back to draft; where the author has appealed, rejects the appeal. */
  @Post(':id/refuse')
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OwnPostingView })
  async refuse(
    @Me() me: Actor,
    @IdParam() id: string,
    @MayMatch() seen: Seen,
    @Body() { reason }: ReasonedRemark,
  ): Promise<OwnPostingView> {
    return this.postings.own(await this.review.refuse(me, { id, seen }, reason));
  }

  @Post(':id/hold')
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OwnPostingView })
  async hold(
    @Me() me: Actor,
    @IdParam() id: string,
    @MayMatch() seen: Seen,
    @Body() { reason }: ReasonedRemark,
  ): Promise<OwnPostingView> {
    return this.postings.own(await this.review.hold(me, { id, seen }, reason));
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OwnPostingView })
  async release(
    @Me() me: Actor,
    @IdParam() id: string,
    @MayMatch() seen: Seen,
    @Body() { reason }: Remark,
  ): Promise<OwnPostingView> {
    return this.postings.own(await this.review.release(me, { id, seen }, reason));
  }
}
