import { Module } from '@nestjs/common';
import { MarketController } from './market.controller.js';
import { MarketQueries } from './market.queries.js';
import { MarketService } from './market.service.js';

@Module({
  controllers: [MarketController],
  providers: [MarketQueries, MarketService],
  exports: [MarketService],
})
export class MarketModule {}
