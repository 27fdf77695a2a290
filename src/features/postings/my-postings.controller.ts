import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../../platform/access/actor.js';
import { SignedIn } from '../../platform/access/rule.js';
import { MyPostings, MyPostingsQuery } from './my-postings.dto.js';
import { MyPostingsService } from './my-postings.service.js';

@ApiTags('postings')
@ApiBearerAuth()
@Controller('api/v1/me/postings')
@SignedIn()
export class MyPostingsController {
  constructor(private readonly mine: MyPostingsService) {}

  /** My own postings and those of my organisations, in every state, the latest draft first. */
  @Get()
  @ApiOkResponse({ type: MyPostings })
  list(@Me() me: Actor, @Query() query: MyPostingsQuery): Promise<MyPostings> {
    return this.mine.list(me, query);
  }
}
