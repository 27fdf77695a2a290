import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { Db } from '../../platform/db/db.js';
import { lock } from '../../platform/db/statements.js';
import { mustHaveSeen, sameVersion } from '../../platform/http/if-match.js';
import { forbidden, notFound, type Refusal } from '../../platform/http/refusal.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { PostingDecisions } from './posting-decisions.js';
import { PostingGateService } from './posting-gate.service.js';
import { Posting } from './posting.entity.js';
import { changedMeanwhile, wrongState } from './posting.refusals.js';
import { after, type Move, withReason } from './posting.rules.js';
import { type Moved, PostingPublicationService } from './posting-publication.service.js';
import { PostingStandingService } from './posting-standing.service.js';
import type { HoldReason, PostingState } from './posting-words.rules.js';

/** Reasons that an officer gives and takes back; a hold for standing ends with the standing. */
const OFFICERS_OWN: readonly HoldReason[] = ['officer', 'screening'];

/** An officer's moves: what the screener wants looked at, appeals, and holds; each decision is recorded with the change. */
@Injectable()
export class PostingReviewService {
  constructor(
    private readonly db: Db,
    private readonly gate: PostingGateService,
    private readonly publication: PostingPublicationService,
    private readonly decisions: PostingDecisions,
    private readonly standing: PostingStandingService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Publishes; statements and standing are checked anew, and blocks stand unless the author has appealed. */
  approve(me: Actor, judged: Moved, reason = ''): Promise<Posting> {
    return this.decide(me, judged, async (em, posting) => {
      if (posting.state !== 'in-review') throw wrongState(posting.state);
      if (await this.decisions.wasHereBefore(em, posting)) lookedAt(posting, judged);
      const { appeal } = posting;
      await this.gate.pass(em, posting, { appeal: appeal !== null });
      posting.decisionNote = reason || null;
      const allowed = this.decisions.allow(me, posting);
      await this.publication.admit(em, posting, 'publish');
      const decision = appeal === null ? 'approved' : 'appeal-upheld';
      await this.decisions.record(em, me, posting.id, { decision, reason, appeal, allowed });
    });
  }

  /** Back to the author, who may mend it. */
  refuse(me: Actor, judged: Moved, reason: string): Promise<Posting> {
    return this.decide(me, judged, async (em, posting) => {
      const { appeal } = posting;
      const values = { state: next(posting, 'refuse'), decisionNote: reason, appeal: null };
      await this.decisions.turn(em, posting, values, 'refused');
      const decision = appeal === null ? 'refused' : 'appeal-rejected';
      await this.decisions.record(em, me, posting.id, { decision, reason, appeal });
    });
  }

  /** Out of search and feed until released. */
  hold(me: Actor, judged: Moved, reason: string): Promise<Posting> {
    return this.decide(me, judged, async (em, posting) => {
      const state = next(posting, 'hold');
      if (posting.holdReasons.includes('officer')) throw wrongState(posting.state);
      const holdReasons = withReason(posting.holdReasons, 'officer');
      await this.decisions.turn(em, posting, { state, holdReasons, decisionNote: reason }, 'held');
      await this.decisions.record(em, me, posting.id, { decision: 'held', reason });
    });
  }

  /** Takes back what officer or screener held; it shows again only if its organisation may publish now. */
  release(me: Actor, judged: Moved, reason = ''): Promise<Posting> {
    return this.decide(me, judged, async (em, posting) => {
      const { holdReasons } = posting;
      if (!holdReasons.some((one) => OFFICERS_OWN.includes(one))) throw wrongState(posting.state);
      const words = holdReasons.includes('screening');
      if (words) lookedAt(posting, judged);
      const allowed = words ? this.decisions.allow(me, posting) : [];
      const others = holdReasons.filter((one) => !OFFICERS_OWN.includes(one));
      const left = (await this.standing.mayStand(em, posting)) ? others : withReason(others, 'standing');
      const state = left.length > 0 ? 'held' : next(posting, 'release');
      const values = { state, holdReasons: left, decisionNote: reason || null, allowed: posting.allowed };
      await this.decisions.turn(em, posting, values, left.length > 0 ? 'held' : 'released');
      await this.decisions.record(em, me, posting.id, { decision: 'released', reason, allowed });
    });
  }

  /** About a posting of one's own, or of one's own organisation, another officer decides. */
  private decide(
    me: Actor,
    { id, seen = null }: Moved,
    work: (em: EntityManager, posting: Posting) => Promise<void>,
  ): Promise<Posting> {
    return this.db.tx(async (em) => {
      const posting = await lock(em, Posting, id);
      if (!posting) throw notFound();
      if (await this.isOwn(me, posting)) throw ownPosting();
      sameVersion(posting.version, seen);
      await work(em, posting);
      return posting;
    });
  }

  private async isOwn(me: Actor, { authorId, organisationId }: Posting): Promise<boolean> {
    if (authorId === me.userId) return true;
    return (
      organisationId !== null && (await this.organisations.membership(me.userId, organisationId)) !== null
    );
  }
}

/** A text that could have changed since it first came before an officer is let through by who says what he read. */
function lookedAt({ version }: Posting, { seen = null }: Moved): void {
  mustHaveSeen(seen, version, changedMeanwhile);
}

function ownPosting(): Refusal {
  return forbidden('own-posting', {
    zh: '这是您本人或您所在单位的信息，须由其他监管人员处理',
    en: 'This is your own or your organisation’s: another officer has to decide',
  });
}

function next(posting: Posting, move: Move): PostingState {
  const state = after(posting.state, move);
  if (!state) throw wrongState(posting.state);
  return state;
}
