import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForOperator } from '../access/rule.js';
import { Leases } from '../background/leases.js';
import { FILE_HOLD } from './file-hold.js';

/** What `cli backup` asks again and again while it reads beside the server that holds the embedded database. */
@ApiExcludeController()
@ForOperator()
@Controller('api/v1/operator/file-hold')
export class OperatorFileHoldController {
  constructor(private readonly leases: Leases) {}

  @Post()
  @HttpCode(200)
  async hold(): Promise<{ held: boolean }> {
    return { held: (await this.leases.hold(FILE_HOLD)) !== null };
  }
}
