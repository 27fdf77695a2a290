import { Injectable } from '@nestjs/common';
import { signInFirst } from '../access/access.guard.js';
import type { Actor } from '../access/actor.js';
import { Sessions } from '../access/sessions.js';
import type { StoredEvent } from '../events/event.js';
import { EventFeed } from '../events/event-feed.js';
import { EventLog } from '../events/event-log.js';
import { Refusal } from '../http/refusal.js';
import { type Change, Changes } from './changes.js';
import { isPublic, Topics } from './topics.js';

const PAGE = 500;
const MOST_SCANNED = 5000;
export const SNAPSHOT = '/api/v1/snapshot';

interface Page {
  items: Change[];
  next: number;
}

/** The log as other systems follow it: by position, as far back as it is kept. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly log: EventLog,
    private readonly feed: EventFeed,
    private readonly changes: Changes,
    private readonly topics: Topics,
    private readonly sessions: Sessions,
  ) {}

  /** Changes after a position; waits for the first one, up to some seconds and no longer than the one who asked. Answers 410 when the log no longer reaches back. */
  async after(
    actor: Actor | null,
    topics: string[],
    after: number,
    limit: number,
    wait: { seconds: number; gone: AbortSignal },
  ): Promise<Page> {
    await this.topics.check(actor, topics);
    await this.checkReach(after);
    const until = performance.now() + wait.seconds * 1000;
    let page = await this.page(topics, after, limit, this.log);
    const over = (): boolean => this.feed.ended || wait.gone.aborted;
    while (page.items.length === 0 && performance.now() < until && !over()) {
      await this.feed.next(until - performance.now(), wait.gone);
      if (!over()) page = await this.page(topics, page.next, limit, this.feed);
      if (page.items.length > 0) await this.mayStill(actor, topics);
    }
    return page;
  }

  /** Rights may go while someone waits: what is private is told only to who may hear it when it happens. */
  private async mayStill(actor: Actor | null, topics: string[]): Promise<void> {
    if (!actor || topics.every((topic) => isPublic([topic]))) return;
    const now = await this.sessions.again(actor);
    if (!now) throw signInFirst();
    await this.topics.check(now, topics);
  }

  private async checkReach(after: number): Promise<void> {
    if (this.feed.remembers(after)) return;
    const [tail, head] = await Promise.all([this.log.tail(), this.log.head()]);
    if (after >= tail && after <= head) return;
    const words = {
      zh: '该位置已不在日志中，请重新获取快照',
      en: 'The log does not reach to that position; begin with the snapshot',
    };
    throw new Refusal('gone', 'changes-out-of-reach', words, { details: { snapshot: SNAPSHOT, tail, head } });
  }

  /** From the log itself, so that what was just done is there; those who waited are given what their node has just seen. */
  private async page(
    topics: string[],
    after: number,
    limit: number,
    from: Pick<EventLog, 'after'>,
  ): Promise<Page> {
    const wanted = new Set(topics);
    const found: StoredEvent[] = [];
    let next = after;
    for (let scanned = 0; scanned < MOST_SCANNED; scanned += PAGE) {
      const batch = await from.after(next, PAGE);
      for (const event of batch) {
        if (found.length === limit) break;
        next = event.seq;
        if (event.topics.some((topic) => wanted.has(topic))) found.push(event);
      }
      if (batch.length < PAGE || found.length === limit) break;
    }
    return { items: await this.changes.again(found), next };
  }
}
