import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForRoles } from '../access/rule.js';
import { Db } from '../db/db.js';
import { fromCursor, page, type Page } from '../http/cursor.js';
import { type AuditEntryView, AuditFilter, AuditPage } from './audit.dto.js';
import { AuditLog } from './audit-log.js';
import { AuditQueries } from './audit.queries.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

@ApiTags('audit')
@Controller('api/v1/audit')
@ForRoles('administrator')
export class AuditController {
  constructor(
    private readonly queries: AuditQueries,
    private readonly log: AuditLog,
    private readonly db: Db,
  ) {}

  /** Who did what, newest first; reading it is written down too. */
  @Get()
  @ApiOkResponse({ type: AuditPage })
  async list(@Query() filter: AuditFilter): Promise<Page<AuditEntryView>> {
    const limit = filter.limit ?? 50;
    const [before] = fromCursor(filter.after, ['string']) ?? [];
    const entries = await this.queries.entries(filter, limit + 1, before);
    const subject = { kind: 'audit', id: NOBODY } as const;
    await this.db.tx((em) => this.log.record(em, { action: 'audit.read', subject }));
    return page(
      entries,
      limit,
      (entry) => [entry.id],
      (entry) => entry,
    );
  }
}
