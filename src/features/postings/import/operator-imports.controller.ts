import { Controller, Get, HttpCode, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForOperator } from '../../../platform/access/rule.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { IdParam } from '../../../platform/http/id.param.js';
import type { JobView } from '../../../platform/jobs/job.js';
import { reportFile } from './import-report-file.js';
import { readImport } from './import-upload.js';
import { PostingImportService } from './posting-import.service.js';
import { ReportQuery } from './posting-imports.dto.js';
import { ROW_LIMITS } from './row-limits.js';

const MEGABYTES = ROW_LIMITS.fileBytes / 1024 / 1024;

/** The same for the command line, in nobody's name. */
@ApiExcludeController()
@ForOperator()
@Controller('api/v1/operator/imports')
export class OperatorImportsController {
  constructor(
    private readonly imports: PostingImportService,
    private readonly files: FileStore,
  ) {}

  @Post()
  @HttpCode(202)
  async submit(@Req() request: FastifyRequest): Promise<JobView> {
    return this.imports.submit(null, await readImport(request, this.files, MEGABYTES));
  }

  @Get(':id/report')
  async report(
    @IdParam() id: string,
    @Query() { format }: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return reportFile(reply, await this.imports.report(null, id), id, format ?? 'csv');
  }
}
