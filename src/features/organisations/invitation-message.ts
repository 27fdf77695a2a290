import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Sms } from '../../platform/sms/sms.js';

/** The text message with the link that an invited person follows. */
@Injectable()
export class InvitationMessage {
  constructor(
    private readonly config: Config,
    private readonly sms: Sms,
  ) {}

  send(phone: string, organisation: string, token: string, days: number): Promise<void> {
    const link = `${this.config.publicUrl}/invitations/${token}`;
    return this.sms.send({
      phone,
      template: 'organisation-invitation',
      params: { organisation, link, days: String(days) },
    });
  }
}
