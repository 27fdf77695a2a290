import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { SessionSource } from '../../platform/access/sessions.js';

@Injectable()
export class AccountSessions extends SessionSource {
  actors(sessionIds: string[]): Promise<Actor[]> {
    void sessionIds;
    return Promise.resolve([]);
  }
}
