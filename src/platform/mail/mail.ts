import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';
import { assertOutsideUnit } from '../db/unit.js';
import { Refusal } from '../http/refusal.js';

const PATIENCE_MS = 10_000;

export interface MailMessage {
  to: string;
  subject: string;
  text: string;
}

/** Sends mail through `SMTP_URL`; without it a demo prints the message to its log and production refuses. */
@Injectable()
export class Mail implements OnModuleDestroy {
  private readonly logger = new Logger('Mail');
  private readonly transport?: Transporter;

  constructor(private readonly config: Config) {
    const patience = {
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    };
    if (config.smtpUrl) this.transport = createTransport({ url: config.smtpUrl, ...patience });
  }

  async send(message: MailMessage): Promise<void> {
    assertOutsideUnit('a mail');
    if (!this.transport) return this.print(message);
    try {
      await this.transport.sendMail({ from: this.config.mailFrom, ...message });
    } catch (error) {
      this.logger.error(`the mail server did not take a message: ${String(error)}`);
      throw unavailable();
    }
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  private print(message: MailMessage): void {
    if (this.config.mode === 'production') {
      this.logger.error('SMTP_URL is not set: no mail can be sent');
      throw unavailable();
    }
    this.logger.warn(`mail to ${message.to}: ${message.subject}\n${message.text}`);
  }
}

function unavailable(): Refusal {
  const words = {
    zh: '邮件暂时无法发送，请稍后再试',
    en: 'Mail cannot be sent at the moment; try again later',
  };
  return new Refusal('unavailable', 'mail-unavailable', words, { retryAfterSeconds: 60 });
}
