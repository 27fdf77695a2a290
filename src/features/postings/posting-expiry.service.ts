import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Schedule } from '../../platform/background/schedule.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { EventLog } from '../../platform/events/event-log.js';
import { Posting } from './posting.entity.js';
import { MOVES, outlasting } from './posting.rules.js';
import { AT_ONCE, changeAll, holdPostings } from './posting-rows-held.js';
import { postingEvent, publicEvent } from './postings.events.js';

const MINUTE = 60_000;

/** Ends what has run out: a posting is open through the end of its last valid day, Asia/Shanghai. */
@Injectable()
export class PostingExpiryService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly schedule: Schedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every(MINUTE, 'posting-expiry', () => this.expireSome());
  }

  /** One unit of at most 200; says whether there may be more. */
  private async expireSome(): Promise<boolean> {
    const due = { state: In([...MOVES.expire.from]), validUntil: LessThan(this.clock.today()) };
    if (!(await this.db.read((em) => em.existsBy(Posting, due)))) return false;
    return this.db.tx(async (em) => {
      const rows = await holdPostings(em, due);
      const now = this.clock.now();
      const expired = { state: MOVES.expire.to, endedAt: now };
      for (const group of [rows.filter(heldByOfficer), rows.filter((row) => !heldByOfficer(row))])
        await changeAll(em, group, { ...expired, holdReasons: outlasting(group[0]?.holdReasons ?? []) }, now);
      await this.events.append(em, ...rows.map((row) => publicEvent(postingEvent.expired, row)));
      return rows.length === AT_ONCE;
    });
  }
}

function heldByOfficer({ holdReasons }: Posting): boolean {
  return outlasting(holdReasons).length > 0;
}
