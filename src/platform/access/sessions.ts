import { Injectable } from '@nestjs/common';
import { AccessTokens } from './access-tokens.js';
import type { Actor } from './actor.js';

const FRESH_MS = 2000;
const KEPT = 20_000;

/** Where sessions live; the accounts feature answers. */
export abstract class SessionSource {
  /** The actors of those of these sessions that still stand. */
  abstract actors(sessionIds: string[]): Promise<Actor[]>;
}

/** Turns a token into the one who asks; what was taken away is gone after at most two seconds. */
@Injectable()
export class Sessions {
  private readonly cache = new Map<string, { actor: Actor | null; at: number }>();

  constructor(
    private readonly tokens: AccessTokens,
    private readonly source: SessionSource,
  ) {}

  async actorOf(token: string): Promise<Actor | null> {
    const sessionId = await this.tokens.sessionOf(token);
    return sessionId ? this.actor(sessionId) : null;
  }

  /** Forgets what is remembered of a session, for the node that ended it. */
  forget(sessionId: string): void {
    this.cache.delete(sessionId);
  }

  /** Which of many sessions still stand, fresh from the database. */
  async standing(sessionIds: string[]): Promise<Map<string, Actor>> {
    const actors = await this.source.actors(sessionIds);
    return new Map(actors.map((actor) => [actor.sessionId, actor]));
  }

  /** The same person with the rights of this moment, fresh from the database; null when his session has ended. */
  async again({ sessionId }: Actor): Promise<Actor | null> {
    return (await this.standing([sessionId])).get(sessionId) ?? null;
  }

  private async actor(sessionId: string): Promise<Actor | null> {
    const known = this.cache.get(sessionId);
    if (known && performance.now() - known.at < FRESH_MS) return known.actor;
    const at = performance.now();
    const [actor = null] = await this.source.actors([sessionId]);
    if (this.cache.size >= KEPT) this.cache.clear();
    this.cache.set(sessionId, { actor, at });
    return actor;
  }
}
