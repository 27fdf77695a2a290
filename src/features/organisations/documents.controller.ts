import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Me } from '../../platform/access/actor.js';
import { SignedIn } from '../../platform/access/rule.js';
import { attachment } from '../../platform/files/attachment.js';
import { FileStore } from '../../platform/files/file-store.js';
import { readUpload } from '../../platform/files/upload.js';
import { IdParam } from '../../platform/http/id.param.js';
import { DocumentKindQuery, DocumentList, DocumentView } from './documents.dto.js';
import { DocumentsService } from './documents.service.js';
import { OrganisationsService } from './organisations.service.js';

const FILE = {
  schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
};

@ApiTags('organisations')
@Controller('api/v1/organisations/:id/documents')
@SignedIn()
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly organisations: OrganisationsService,
    private readonly files: FileStore,
  ) {}

  /** One file of at most 10 MB in the field `file`: PDF, PNG, JPEG, WebP, DOCX or XLSX by its content. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @ApiCreatedResponse({ type: DocumentView })
  async add(
    @Me() me: Actor,
    @IdParam() id: string,
    @Query() { kind }: DocumentKindQuery,
    @Req() request: FastifyRequest,
  ): Promise<DocumentView> {
    await this.organisations.mayAct(me, id, 'own');
    return this.documents.add(me, id, kind, await readUpload(request));
  }

  @Get()
  @ApiOkResponse({ type: DocumentList })
  async list(@Me() me: Actor, @IdParam() id: string): Promise<DocumentList> {
    return { items: await this.documents.list(me, id) };
  }

  /** As an attachment; a browser never runs it. */
  @Get(':documentId')
  async download(
    @Me() me: Actor,
    @IdParam() id: string,
    @IdParam('documentId') documentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return attachment(reply, this.files, await this.documents.file(me, id, documentId));
  }

  /** While the organisation is a draft or was refused. */
  @Delete(':documentId')
  @HttpCode(204)
  remove(@Me() me: Actor, @IdParam() id: string, @IdParam('documentId') documentId: string): Promise<void> {
    return this.documents.remove(me, id, documentId);
  }
}
