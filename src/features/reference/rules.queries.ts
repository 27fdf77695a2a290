import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import { fromCursor, page, type Page } from '../../platform/http/cursor.js';
import { COUNTRY, regionAncestors } from './regions.js';
import { RuleRow } from './rule-row.entity.js';
import type { RulesQuery, RuleView } from './rules.dto.js';

/** Dated rules as everyone may read them. */
@Injectable()
export class RulesQueries {
  constructor(private readonly db: Db) {}

  /** By kind, region and first day; with a region also the rows of the wider ones above it, which hold there too. */
  async list(query: RulesQuery): Promise<Page<RuleView>> {
    const limit = query.limit ?? 50;
    const place = fromCursor(query.after, ['string', 'string', 'string', 'string']);
    const rows = await this.db.read((em) => {
      const found = em.createQueryBuilder(RuleRow, 'r');
      if (query.kind) found.andWhere('r.kind = :kind', { kind: query.kind });
      if (query.region) found.andWhere('r.region IN (:...regions)', { regions: chain(query.region) });
      if (query.on)
        found
          .andWhere('r.disabled = 0 AND r.validFrom <= :day', { day: query.on })
          .andWhere('(r.validTo IS NULL OR r.validTo >= :day)');
      if (place)
        found.andWhere('(r.kind, r.region, r.validFrom, r.id) > (:a, :b, :c, :d)', {
          ...{ a: place[0], b: place[1], c: place[2], d: place[3] },
        });
      for (const column of ['kind', 'region', 'validFrom', 'id']) found.addOrderBy(`r.${column}`);
      return found.limit(limit + 1).getMany();
    });
    return page(rows, limit, (row) => [row.kind, row.region, row.validFrom, row.id], ruleView);
  }
}

export function ruleView(row: RuleRow): RuleView {
  const { id, kind, region, validFrom, validTo, value, source, unconfirmed, disabled } = row;
  return { id, kind, region, validFrom, validTo, value, source, unconfirmed, disabled };
}

function chain(region: string): string[] {
  return [...new Set([region, ...regionAncestors(region).map((node) => node.code), COUNTRY])];
}
