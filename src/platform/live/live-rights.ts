import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Sessions } from '../access/sessions.js';
import { Background } from '../background/background.js';
import { LiveServer } from './live-server.js';
import type { LiveSocket } from './live-socket.js';
import { Topics } from './topics.js';

const EVERY_MS = 3000;

/** Looks after open sockets, so that a session, role or membership taken away is gone within five seconds. */
@Injectable()
export class LiveRights implements OnModuleInit {
  constructor(
    private readonly live: LiveServer,
    private readonly sessions: Sessions,
    private readonly topics: Topics,
    private readonly background: Background,
  ) {}

  onModuleInit(): void {
    this.background.loop('node', 'live-rights', EVERY_MS, () => this.sweep());
  }

  private async sweep(): Promise<boolean> {
    const known = [...this.live.sockets.values()].filter((live) => live.actor);
    if (known.length === 0) return false;
    const standing = await this.sessions.standing([
      ...new Set(known.map((live) => live.actor?.sessionId ?? '')),
    ]);
    for (const live of known) {
      const actor = standing.get(live.actor?.sessionId ?? '');
      if (!actor)
        this.live.cut(
          live,
          'session-ended',
          '登录已失效，请重新登录',
          'The session has ended; sign in again',
        );
      else await this.narrow(live, actor);
    }
    return false;
  }

  private async narrow(live: LiveSocket, actor: Actor): Promise<void> {
    const { topics } = live;
    const heard = await this.topics.heard(actor, topics);
    // Who has subscribed anew meanwhile was looked at then, and would lose what he has just been given.
    if (live.topics !== topics || heard.length === topics.length) return;
    live.narrow(heard);
    live.socket.emit('problem', {
      code: 'topic-withdrawn',
      topics: heard,
      zh: '部分订阅已无权限',
      en: 'Some topics are no longer yours',
    });
  }
}
