import { Body, Controller, Delete, Get, Header, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Me } from '../../platform/access/actor.js';
import { Public, SignedIn } from '../../platform/access/rule.js';
import { IdParam } from '../../platform/http/id.param.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import { ApiIfMatch, IfMatch, tag } from '../../platform/http/if-match.js';
import type { Posting } from './posting.entity.js';
import { OwnPostingView } from './posting.own-view.js';
import { PostingReadingService } from './posting-reading.service.js';
import { PostingView } from './posting.views.js';
import { PostingEdit, PostingInput } from './postings.dto.js';
import { PostingsQueries } from './postings.queries.js';
import { PostingsService } from './postings.service.js';

/** One posting: read by everyone, written by its own people. */
@ApiTags('postings')
@ApiBearerAuth()
@Controller('api/v1/postings')
export class PostingsController {
  constructor(
    private readonly postings: PostingsService,
    private readonly reading: PostingReadingService,
    private readonly queries: PostingsQueries,
  ) {}

  /** A new draft. */
  @Post()
  @Idempotent()
  @SignedIn()
  @ApiCreatedResponse({ type: OwnPostingView })
  async create(
    @Me() me: Actor,
    @Body() input: PostingInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnPostingView> {
    return this.shown(await this.postings.create(me, input), reply);
  }

  /** As everyone sees it; 410 when it has ended. */
  @Get(':id')
  @Public()
  @ApiOkResponse({ type: PostingView })
  @Header('content-type', 'application/json; charset=utf-8')
  read(@IdParam() id: string): Promise<Buffer> {
    return this.reading.open(id);
  }

  /** As its own people and officers see it, in every state. */
  @Get(':id/own')
  @SignedIn()
  @ApiOkResponse({ type: OwnPostingView })
  async readOwn(
    @Me() me: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnPostingView> {
    return this.shown(await this.postings.forOwner(me, id), reply);
  }

  /** Changes what is sent; an edit of a published posting is screened before it shows. */
  @Patch(':id')
  @SignedIn()
  @ApiIfMatch()
  @ApiOkResponse({ type: OwnPostingView })
  async edit(
    @Me() me: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() edit: PostingEdit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnPostingView> {
    return this.shown(await this.postings.edit(me, id, version, edit), reply);
  }

  /** Throws away a draft that was never public. */
  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  discard(@Me() me: Actor, @IdParam() id: string): Promise<void> {
    return this.postings.discard(me, id);
  }

  @Post(':id/copy')
  @Idempotent()
  @SignedIn()
  @ApiCreatedResponse({ type: OwnPostingView })
  async copy(
    @Me() me: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnPostingView> {
    return this.shown(await this.postings.copy(me, id), reply);
  }

  private shown(posting: Posting, reply: FastifyReply): Promise<OwnPostingView> {
    tag(reply, posting.version);
    return this.queries.own(posting);
  }
}
