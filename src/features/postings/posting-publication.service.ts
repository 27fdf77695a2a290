import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { lock } from '../../platform/db/statements.js';
import { EventLog } from '../../platform/events/event-log.js';
import { mustHaveSeen, sameVersion, type Seen } from '../../platform/http/if-match.js';
import { PostingAuthorService } from './posting-author.service.js';
import { PostingGateService } from './posting-gate.service.js';
import { Posting } from './posting.entity.js';
import { noteConfirmed } from './posting.fields.js';
import { save } from './posting-saving.js';
import { after, ENDED, type Move, outlasting } from './posting.rules.js';
import { withdrawnMeanwhile, wrongState } from './posting.refusals.js';
import { readsAlike } from './posting-screening.js';
import { postingEvent, privateEvent, publicEvent } from './postings.events.js';

type Verdict = 'publish' | 'review';

/** Which posting is to move, and the version that its mover saw, where he says so. */
export interface Moved {
  id: string;
  seen?: Seen;
}

/** The moves of an author: publish, renew, withdraw, fill, appeal. Each change and its event commit together. */
@Injectable()
export class PostingPublicationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly authors: PostingAuthorService,
    private readonly gate: PostingGateService,
  ) {}

  /** Publishes, or hands to an officer what the screener wants looked at; refuses with every fault and finding. */
  publish(me: Actor, moved: Moved, confirm: string[] = []): Promise<Posting> {
    return this.own(me, moved, async (em, posting) => {
      if (posting.state === 'published') return posting;
      if (after(posting.state, 'review') === null) throw wrongState(posting.state);
      reopening(posting, moved);
      noteConfirmed(posting, confirm);
      return this.admit(em, posting, await this.verdict(em, posting));
    });
  }

  /** Puts a checked posting before the public or the officer; inside the caller's unit. */
  async admit(em: EntityManager, posting: Posting, verdict: Verdict): Promise<Posting> {
    if (verdict === 'review') {
      this.move(posting, 'review');
      await save(em, posting, this.clock.now());
      await this.events.append(em, privateEvent(postingEvent.submitted, posting));
      return posting;
    }
    this.move(posting, 'publish');
    posting.publishedAt = this.clock.now();
    posting.endedAt = null;
    posting.appeal = null;
    posting.holdReasons = [];
    await this.gate.measure(posting);
    await save(em, posting, this.clock.now());
    await this.events.append(em, publicEvent(postingEvent.published, posting));
    return posting;
  }

  /**
   * After an edit of what is public: it stays only if it would be let in again; otherwise an officer looks first, also
   * at a new text of what an officer held.
   */
  async republish(em: EntityManager, posting: Posting, before: Posting): Promise<Posting> {
    const verdict = await this.gate.pass(em, posting);
    const unseen = posting.holdReasons.includes('officer') && !readsAlike(before, posting);
    if ((verdict === 'review' || unseen) && !posting.holdReasons.includes('screening')) {
      posting.holdReasons = [...posting.holdReasons, 'screening'];
      posting.state = 'held';
    }
    await this.gate.measure(posting);
    await save(em, posting, this.clock.now());
    const type = before.state === posting.state ? postingEvent.changed : postingEvent.held;
    await this.events.append(em, publicEvent(type, posting, before));
    return posting;
  }

  /** Longer validity for what is open, or a new life for what has ended. */
  renew(me: Actor, moved: Moved, validUntil: string): Promise<Posting> {
    return this.own(me, moved, async (em, posting) => {
      const before = { ...posting };
      posting.validUntil = validUntil;
      if (posting.state === 'published' || posting.state === 'held')
        return this.republish(em, posting, before);
      if (!ENDED.includes(posting.state) || posting.state === 'filled') throw wrongState(posting.state);
      reopening(posting, moved);
      return this.admit(em, posting, await this.verdict(em, posting));
    });
  }

  withdraw(me: Actor, moved: Moved): Promise<Posting> {
    return this.end(me, moved, 'withdraw', postingEvent.withdrawn);
  }

  fill(me: Actor, moved: Moved): Promise<Posting> {
    return this.end(me, moved, 'fill', postingEvent.filled);
  }

  /** Against a block: an officer decides, and the decision is recorded. */
  appeal(me: Actor, moved: Moved, reason: string): Promise<Posting> {
    return this.own(me, moved, async (em, posting) => {
      if (after(posting.state, 'review') === null) throw wrongState(posting.state);
      reopening(posting, moved);
      await this.gate.pass(em, posting, { appeal: true });
      posting.appeal = reason;
      return this.admit(em, posting, 'review');
    });
  }

  private end(me: Actor, moved: Moved, move: 'withdraw' | 'fill', type: string): Promise<Posting> {
    return this.own(me, moved, async (em, posting) => {
      const wasPublic = posting.state !== 'in-review';
      this.move(posting, move);
      posting.endedAt = this.clock.now();
      posting.holdReasons = outlasting(posting.holdReasons);
      posting.appeal = null;
      await save(em, posting, this.clock.now());
      await this.events.append(em, wasPublic ? publicEvent(type, posting) : privateEvent(type, posting));
      return posting;
    });
  }

  private own(
    me: Actor,
    { id, seen = null }: Moved,
    work: (em: EntityManager, posting: Posting) => Promise<Posting>,
  ): Promise<Posting> {
    return this.db.tx(async (em) => {
      const posting = await this.authors.mayEdit(me, await lock(em, Posting, id));
      sameVersion(posting.version, seen);
      return work(em, posting);
    });
  }

  /** What an officer held and its author ended comes back by an officer only. */
  private async verdict(em: EntityManager, posting: Posting): Promise<Verdict> {
    const verdict = await this.gate.pass(em, posting);
    return posting.holdReasons.includes('officer') ? 'review' : verdict;
  }

  private move(posting: Posting, move: Move): void {
    const state = after(posting.state, move);
    if (!state) throw wrongState(posting.state);
    posting.state = state;
  }
}

/** A move that was on its way when someone withdrew the posting must not undo that unawares (docs/decisions/0007). */
function reopening({ state, version }: Posting, { seen = null }: Moved): void {
  if (state === 'withdrawn') mustHaveSeen(seen, version, withdrawnMeanwhile);
}
