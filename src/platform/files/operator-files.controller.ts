import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForOperator } from '../access/rule.js';
import { TextField } from '../http/fields.js';
import { type CopyStep, FileCopy } from './file-copy.js';

class CopyQuery {
  @TextField({ optional: true, max: 36 }) after?: string;
}

/** What `cli files copy` asks, step by step, of the process whose machine has the folder. */
@ApiExcludeController()
@ForOperator()
@Controller('api/v1/operator/files')
export class OperatorFilesController {
  constructor(private readonly copy: FileCopy) {}

  @Post('copy')
  @HttpCode(200)
  step(@Query() { after }: CopyQuery): Promise<CopyStep> {
    return this.copy.step(after ?? '');
  }
}
