import { Controller, Get, HttpCode, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Me } from '../../../platform/access/actor.js';
import { ForRoles } from '../../../platform/access/rule.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { IdParam } from '../../../platform/http/id.param.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { JobView } from '../../../platform/jobs/job.js';
import { ImportPreviewService } from './import-preview.service.js';
import { reportFile } from './import-report-file.js';
import { readImport } from './import-upload.js';
import { PostingImportService } from './posting-import.service.js';
import { ImportOptions, ImportPreview, ReportQuery } from './posting-imports.dto.js';

const MEGABYTES = 50;

/** Postings in bulk: CSV, XLSX or JSON Lines as `multipart/form-data` with the file in `file`. */
@ApiTags('imports')
@ApiBearerAuth()
@ForRoles('employer', 'agency', 'provider', 'staff', 'officer')
@Controller('api/v1/imports')
export class PostingImportsController {
  constructor(
    private readonly imports: PostingImportService,
    private readonly previews: ImportPreviewService,
    private readonly files: FileStore,
  ) {}

  /** A job: watch and stop it under `/api/v1/jobs/{id}`; a row that was brought in before is not doubled. */
  @Post()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportOptions })
  @ApiAcceptedResponse({ type: JobView })
  async submit(@Me() me: Actor, @Req() request: FastifyRequest): Promise<JobView> {
    return this.imports.submit(me, await readImport(request, this.files, MEGABYTES));
  }

  /** Headings, map and the first rows as they would come in; brings nothing in. */
  @Post('preview')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportOptions })
  @ApiOkResponse({ type: ImportPreview })
  async preview(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportPreview> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort(callerLeft()));
    return this.previews.preview(await readImport(request, this.files, MEGABYTES), gone.signal);
  }

  /** What became of each row, as far as the job is. */
  @Get(':id/report')
  async report(
    @Me() me: Actor,
    @IdParam() id: string,
    @Query() { format }: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return reportFile(reply, await this.imports.report(me, id), id, format ?? 'csv');
  }
}

/** Read by nobody, for whom it is meant has gone. */
function callerLeft(): Refusal {
  return new Refusal('unavailable', 'caller-left', { zh: '请求已取消', en: 'The request was called off' });
}
