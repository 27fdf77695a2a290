import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import type { Moment, PostingFilter } from './posting-filter.rules.js';
import { type Indexed, OCCUPATION_LENGTH, STREET_LENGTH, whereCoded } from './posting-filter.sql.js';
import type { Order } from './posting-list.queries.js';
import type { Side } from './posting-words.rules.js';

const FRESH_MS = 60_000;
const KEPT = 2000;
const WHOLE = { region: STREET_LENGTH, occupation: OCCUPATION_LENGTH } as const;

/**
 * Which of a list's filters let so much through that walking the list in its order finds a page sooner than finding
 * all that fits and sorting it. Planners cannot know: neither database counts what lies under a part of a code.
 */
@Injectable()
export class PostingBreadth {
  /** As many as a sort takes about as long for as a walk in order past those that do not fit. */
  protected readonly broadFrom: number = 1500;
  private readonly known = new Map<string, { broad: boolean; at: number }>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Fields whose index must not be used for a list of one side in this order. */
  async blind(filter: PostingFilter, side: Side, order: Order, at: Moment): Promise<Set<Indexed>> {
    const blind = new Set<Indexed>(order === 'newest' ? ['payMin'] : []);
    for (const field of ['region', 'occupation'] as const) {
      const codes = filter[field];
      if (codes?.length && (await this.broad(field, side, codes, order, at))) blind.add(field);
    }
    return blind;
  }

  /** A whole code's index gives the newest in order, however many they are. */
  private async broad(
    field: 'region' | 'occupation',
    side: Side,
    codes: string[],
    order: Order,
    at: Moment,
  ): Promise<boolean> {
    if (order === 'newest' && codes.length === 1 && codes[0]?.length === WHOLE[field]) return false;
    const key = `${field} ${side} ${codes.join()}`;
    const now = this.clock.now();
    const known = this.known.get(key);
    if (known && Math.abs(now - known.at) < FRESH_MS) return known.broad;
    const { sql, params } = whereCoded(field, side, codes, at);
    const some = `SELECT 1 AS one FROM postings WHERE ${sql} LIMIT ${this.broadFrom}`;
    const [row] = await this.db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM (${some}) counted`, params);
    const broad = Number(row?.n) >= this.broadFrom;
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(key, { broad, at: now });
    return broad;
  }
}
