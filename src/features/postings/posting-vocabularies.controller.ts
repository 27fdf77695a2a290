import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/rule.js';
import { Cacheable } from '../reference/cacheable.js';
import { VOCABULARIES, type Word } from './posting-vocabularies.js';

const WORD = { type: 'object', properties: { code: {}, zh: {}, en: {} }, required: ['code', 'zh', 'en'] };

@ApiTags('reference')
@Controller('api/v1/reference')
@Public()
@Cacheable()
export class PostingVocabulariesController {
  /** The words that a posting may carry, by field, with their names in both languages. */
  @Get('vocabularies')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: { type: 'array', items: WORD } } })
  vocabularies(): Readonly<Record<string, readonly Word[]>> {
    return VOCABULARIES;
  }
}
