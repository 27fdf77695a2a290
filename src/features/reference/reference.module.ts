import { Module } from '@nestjs/common';
import { CataloguesController } from './catalogues.controller.js';
import { ReferenceService } from './reference.service.js';
import { RuleRowsService } from './rule-rows.service.js';
import { RuleSeeding } from './rule-seeding.js';
import { RulesController } from './rules.controller.js';
import { RulesQueries } from './rules.queries.js';

@Module({
  controllers: [RulesController, CataloguesController],
  providers: [ReferenceService, RuleRowsService, RuleSeeding, RulesQueries],
  exports: [ReferenceService],
})
export class ReferenceModule {}
