import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Changes } from '../../platform/live/changes.js';
import { Topics } from '../../platform/live/topics.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { PostingsQueries } from './postings.queries.js';

/** What followers of the log get to see of postings, and who may follow an organisation's own. */
@Injectable()
export class PostingFollowers implements OnModuleInit {
  constructor(
    private readonly changes: Changes,
    private readonly topics: Topics,
    private readonly queries: PostingsQueries,
    private readonly organisations: OrganisationsService,
  ) {}

  onModuleInit(): void {
    this.changes.show('posting', (ids) => this.queries.publicViews(ids));
    this.topics.allow('org', (asked) =>
      Promise.all(asked.map(({ actor, id }) => this.organisations.isMemberOrOfficer(actor, id))),
    );
  }
}
