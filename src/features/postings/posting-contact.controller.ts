import { Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../../platform/access/actor.js';
import { SignedIn } from '../../platform/access/rule.js';
import { IdParam } from '../../platform/http/id.param.js';
import { ContactDays, ContactView } from './posting-contact.dto.js';
import { PostingContactService } from './posting-contact.service.js';
import { Decisions } from './posting-review.dto.js';
import { PostingReviewQueries } from './posting-review.queries.js';
import { PostingsService } from './postings.service.js';

/** Meeting by phone, and what its own people see of that and of the officers' decisions. */
@ApiTags('postings')
@ApiBearerAuth()
@Controller('api/v1/postings')
@SignedIn()
export class PostingContactController {
  constructor(
    private readonly contacts: PostingContactService,
    private readonly reviews: PostingReviewQueries,
    private readonly postings: PostingsService,
  ) {}

  /** Of a vacancy for everyone signed in, of a person for verified employers; limited a day, and recorded. */
  @Post(':id/contact')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: ContactView })
  show(@Me() me: Actor, @IdParam() id: string): Promise<ContactView> {
    return this.contacts.show(me, id);
  }

  /** How often the phone was shown. */
  @Get(':id/contacts')
  @ApiOkResponse({ type: ContactDays })
  async counts(@Me() me: Actor, @IdParam() id: string): Promise<ContactDays> {
    await this.postings.forOwner(me, id);
    return { items: await this.contacts.countsOf(id), next: null };
  }

  /** What officers have decided about it, and why. */
  @Get(':id/decisions')
  @ApiOkResponse({ type: Decisions })
  async decisions(@Me() me: Actor, @IdParam() id: string): Promise<Decisions> {
    await this.postings.forOwner(me, id);
    return { items: await this.reviews.decisions(id), next: null };
  }
}
