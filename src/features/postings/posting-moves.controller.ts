import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Me } from '../../platform/access/actor.js';
import { SignedIn } from '../../platform/access/rule.js';
import { IdParam } from '../../platform/http/id.param.js';
import { ApiMayMatch, MayMatch, type Seen, tag } from '../../platform/http/if-match.js';
import type { Posting } from './posting.entity.js';
import { OwnPostingView } from './posting.own-view.js';
import { PostingPublicationService } from './posting-publication.service.js';
import { AppealInput, PublishInput, RenewInput } from './postings.dto.js';
import { PostingsQueries } from './postings.queries.js';

/** The moves of a posting's own people; each accepts the version that they saw. */
@ApiTags('postings')
@ApiBearerAuth()
@Controller('api/v1/postings/:id')
export class PostingMovesController {
  constructor(
    private readonly publication: PostingPublicationService,
    private readonly queries: PostingsQueries,
  ) {}

  /** Publishes, or sends to an officer what must be looked at (state `in-review`); refuses with all faults or findings. What was withdrawn comes back only to who has seen that: `If-Match`. */
  @Post('publish')
  @SignedIn()
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OwnPostingView })
  async publish(
    @Me() me: Actor,
    @IdParam() id: string,
    @MayMatch() seen: Seen,
    @Body() input: PublishInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnPostingView> {
    return this.shown(await this.publication.publish(me, { id, seen }, input.confirm), reply);
  }

  @Post('withdraw')
  @SignedIn()
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OwnPostingView })
  async withdraw(
    @Me() me: Actor,
    @IdParam() id: string,
    @MayMatch() seen: Seen,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnPostingView> {
    return this.shown(await this.publication.withdraw(me, { id, seen }), reply);
  }

  @Post('fill')
  @SignedIn()
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OwnPostingView })
  async fill(
    @Me() me: Actor,
    @IdParam() id: string,
    @MayMatch() seen: Seen,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnPostingView> {
    return this.shown(await this.publication.fill(me, { id, seen }), reply);
  }

  /** A longer validity, or a new life for what has ended (`If-Match` where it was withdrawn). */
  @Post('renew')
  @SignedIn()
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OwnPostingView })
  async renew(
    @Me() me: Actor,
    @IdParam() id: string,
    @MayMatch() seen: Seen,
    @Body() input: RenewInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnPostingView> {
    return this.shown(await this.publication.renew(me, { id, seen }, input.validUntil), reply);
  }

  /** Against a block by the screener; an officer decides. */
  @Post('appeal')
  @SignedIn()
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OwnPostingView })
  async appeal(
    @Me() me: Actor,
    @IdParam() id: string,
    @MayMatch() seen: Seen,
    @Body() input: AppealInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnPostingView> {
    return this.shown(await this.publication.appeal(me, { id, seen }, input.reason), reply);
  }

  private shown(posting: Posting, reply: FastifyReply): Promise<OwnPostingView> {
    tag(reply, posting.version);
    return this.queries.own(posting);
  }
}
