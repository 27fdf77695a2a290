import { Injectable } from '@nestjs/common';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { Attempts, LIMITS } from './attempts.js';

/** Text messages that one person has sent to another's phone: so many that they are of use, and no nuisance. */
@Injectable()
export class AskedMessagesService {
  constructor(private readonly attempts: Attempts) {}

  /** Before the message is written; throws 429 when sender or phone has had enough of them for the day. */
  async take(senderId: string, phone: string): Promise<void> {
    await this.attempts.take(LIMITS.messagesFrom, senderId);
    await this.attempts.take(LIMITS.messagesTo, normaliseMobile(phone));
  }
}
