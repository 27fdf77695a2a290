import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Schedule } from '../../platform/background/schedule.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { Invitation } from './invitation.entity.js';

const HOUR = 3_600_000;

/** Forgets the phones of invitations that nobody accepted in time. */
@Injectable()
export class InvitationExpiry implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every(HOUR, 'invitation-expiry', async () => {
      const expiresAt = LessThanOrEqual(this.clock.now());
      await this.db.tx((em) => em.delete(Invitation, { expiresAt }));
      return false;
    });
  }
}
