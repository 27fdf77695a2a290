import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { occupation } from '../../reference/occupations.js';
import { region, streetsOf } from '../../reference/regions.js';
import type { MarketOverview } from './market.dto.js';
import { MarketQueries } from './market.queries.js';
import { add, demandSupplyRatio, largest, type MarketTotals, noTotals } from './market.rules.js';

const FRESH_MS = 60_000;
const OCCUPATIONS = 8;
const NOBODY = { wanted: 0, looking: 0 };

/** Supply and demand at a glance, counted at most once a minute and by one request for all that wait. */
@Injectable()
export class MarketService {
  private kept?: { overview: Promise<MarketOverview>; at: number };

  constructor(
    private readonly queries: MarketQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  overview(): Promise<MarketOverview> {
    const at = this.clock.now();
    if (this.kept && at - this.kept.at < FRESH_MS) return this.kept.overview;
    const kept = { overview: this.count(at), at };
    this.kept = kept;
    kept.overview.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return kept.overview;
  }

  private async count(at: number): Promise<MarketOverview> {
    const { district } = this.config;
    const totals = noTotals();
    for await (const batch of this.queries.open()) for (const one of batch) add(totals, one, district);
    return { at, district, ...shown(totals, district) };
  }
}

function shown(totals: MarketTotals, district: string): Omit<MarketOverview, 'at' | 'district'> {
  return {
    postings: totals.postings,
    people: totals.people,
    ratio: demandSupplyRatio(totals.people),
    occupations: largest(totals.occupations, OCCUPATIONS).map(([code, balance]) => ({
      code,
      name: occupation(code)?.name ?? code,
      ...balance,
    })),
    streets: streetsOf(district).map(({ code, name }) => ({
      code,
      name: region(code)?.name ?? name,
      ...(totals.streets.get(code) ?? NOBODY),
    })),
  };
}
