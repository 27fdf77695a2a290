import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { HealthController } from './health.controller.js';
import { IdempotencyRetention } from './idempotency-retention.js';
import { PageRenderer } from './pages/page-renderer.js';
import { ProblemFilter } from './problem.filter.js';
import { ValidationPipe } from './validation.pipe.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    IdempotencyRetention,
    PageRenderer,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
  exports: [PageRenderer],
})
export class HttpModule {}
