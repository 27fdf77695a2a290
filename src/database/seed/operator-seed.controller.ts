import { Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForOperator } from '../../platform/access/rule.js';
import { Config } from '../../platform/config/config.js';
import { Refusal } from '../../platform/http/refusal.js';
import { type Seeded, SeedWorldService } from './seed-world.service.js';

/** What `cli seed` asks. */
@ApiExcludeController()
@ForOperator()
@Controller('api/v1/operator/seed')
export class OperatorSeedController {
  constructor(
    private readonly config: Config,
    private readonly world: SeedWorldService,
  ) {}

  /** `seeded` is null when somebody has an account already. */
  @Post()
  async seed(): Promise<{ seeded: Seeded | null }> {
    if (this.config.mode === 'demo') return { seeded: await this.world.load() };
    const words = { zh: '生产环境没有演示数据', en: 'Production has no invented people' };
    throw new Refusal('conflict', 'not-a-demo', words);
  }
}
