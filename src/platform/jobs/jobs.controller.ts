import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../access/actor.js';
import { SignedIn } from '../access/rule.js';
import { IdParam } from '../http/id.param.js';
import { JobView } from './job.js';
import { Jobs } from './jobs.js';

class JobList {
  @ApiProperty({ type: [JobView] }) items!: JobView[];
}

/** Long work: how far it is, what came of it, and a way to stop it. */
@ApiTags('jobs')
@ApiBearerAuth()
@SignedIn()
@Controller('api/v1/jobs')
export class JobsController {
  constructor(private readonly jobs: Jobs) {}

  /** The latest fifty of one's own. */
  @Get()
  @ApiOkResponse({ type: JobList })
  async list(@Me() me: Actor): Promise<JobList> {
    return { items: await this.jobs.list(me) };
  }

  @Get(':id')
  @ApiOkResponse({ type: JobView })
  read(@Me() me: Actor, @IdParam() id: string): Promise<JobView> {
    return this.jobs.view(me, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: JobView })
  cancel(@Me() me: Actor, @IdParam() id: string): Promise<JobView> {
    return this.jobs.cancel(me, id);
  }

  /** Goes on from where it was cancelled; an import as long as its file is kept, a day. */
  @Post(':id/resume')
  @HttpCode(200)
  @ApiOkResponse({ type: JobView })
  resume(@Me() me: Actor, @IdParam() id: string): Promise<JobView> {
    return this.jobs.resume(me, id);
  }
}
