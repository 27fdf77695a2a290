import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForOperator } from '../access/rule.js';
import { Config } from '../config/config.js';
import { Refusal } from '../http/refusal.js';
import type { JobView } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';
import { ROTATION_JOB } from './secret-rotation.job.js';

/** What `cli rotate-secret` asks. */
@ApiExcludeController()
@ForOperator()
@Controller('api/v1/operator/secret-rotation')
export class OperatorSecretController {
  constructor(
    private readonly jobs: Jobs,
    private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(202)
  rotate(): Promise<JobView> {
    if (this.config.appSecretOld) return this.jobs.submit(ROTATION_JOB, null, {});
    throw new Refusal('conflict', 'no-former-secret', {
      zh: '未设置 APP_SECRET_OLD：请将其设为原密钥、APP_SECRET 设为新密钥，重启所有进程后再运行',
      en: 'APP_SECRET_OLD is not set: give it the former secret and APP_SECRET the new one, restart every process, then run this again',
    });
  }
}
