import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/clock/new-id.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { insertRows } from '../../platform/db/insert-rows.js';
import { EventLog } from '../../platform/events/event-log.js';
import { Posting } from './posting.entity.js';
import { apply, blank } from './posting.fields.js';
import { PostingGateService } from './posting-gate.service.js';
import { ENDED } from './posting.rules.js';
import type { HoldReason, PostingState, Side } from './posting-words.rules.js';
import { postingEvent, privateEvent, publicEvent } from './postings.events.js';
import type { PostingContent } from './postings.dto.js';

/** A posting with a past: who posts it, how far it has come, what it says. */
export interface OpenedPosting {
  side: Side;
  authorId: string;
  organisationId: string | null;
  clientId: string | null;
  state: PostingState;
  holdReason: HoldReason | null;
  publishedAt: number | null;
  content: PostingContent;
}

const AT_ONCE = 100;

/** Enters postings whole, as they stand elsewhere, without asking the gate: for the seed. */
@Injectable()
export class PostingOpeningService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly gate: PostingGateService,
  ) {}

  async openAll(postings: readonly OpenedPosting[]): Promise<void> {
    const rows = await Promise.all(postings.map((posting) => this.row(posting)));
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE);
      await this.db.tx(async (em) => {
        await insertRows(em, Posting, some);
        await this.events.append(em, ...some.map(told));
      });
    }
  }

  private async row(opened: OpenedPosting): Promise<Posting> {
    const { side, authorId, organisationId, clientId, state, holdReason, publishedAt, content } = opened;
    const row = blank(
      { id: newId(), side, authorId, organisationId, clientId },
      publishedAt ?? this.clock.now(),
    );
    apply(row, content);
    await this.gate.measure(row);
    const holdReasons = holdReason ? [holdReason] : [];
    const endedAt = ENDED.includes(state) ? this.clock.now() : null;
    return Object.assign(row, { state, publishedAt, holdReasons, endedAt });
  }
}

function told(posting: Posting): ReturnType<typeof privateEvent> {
  const open = posting.state === 'published';
  return open ? publicEvent(postingEvent.published, posting) : privateEvent(postingEvent.drafted, posting);
}
