import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/rule.js';
import { ChartQuery, MarketOverview } from './market.dto.js';
import { MarketService } from './market.service.js';

const SVG = 'image/svg+xml';

/** Supply and demand of the open postings, counted in people. */
@ApiTags('market')
@Public()
@Controller('api/v1/market')
export class MarketController {
  constructor(private readonly market: MarketService) {}

  /** Figures that are at most a minute old. */
  @Get('overview')
  @Header('cache-control', 'public, max-age=60')
  @ApiOkResponse({ type: MarketOverview })
  overview(): Promise<MarketOverview> {
    return this.market.overview();
  }

  /** The same figures as a bar chart; the table behind it is `/market/overview`. */
  @Get('overview.svg')
  @Header('cache-control', 'public, max-age=60')
  @Header('content-type', `${SVG}; charset=utf-8`)
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  @ApiProduces(SVG)
  @ApiOkResponse({ description: 'SVG', schema: { type: 'string' } })
  async chart(@Query() query: ChartQuery): Promise<string> {
    const overview = await this.market.overview();
    // Loaded when somebody looks: it would be a good part of the start.
    const { marketChart } = await import('./market-chart.js');
    return marketChart(overview[query.by], query);
  }
}
