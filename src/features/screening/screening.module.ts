import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/reference.module.js';
import { ScreeningController } from './screening.controller.js';
import { ScreeningRulesService } from './screening-rules.service.js';
import { ScreeningSeeding } from './screening-seeding.js';
import { ScreeningService } from './screening.service.js';

@Module({
  imports: [ReferenceModule],
  controllers: [ScreeningController],
  providers: [ScreeningRulesService, ScreeningSeeding, ScreeningService],
  exports: [ScreeningService],
})
export class ScreeningModule {}
