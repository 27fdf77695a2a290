import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../config/config.js';
import { assertOutsideUnit } from '../db/unit.js';
import { Refusal } from '../http/refusal.js';

const PATIENCE_MS = 5000;

export interface SmsMessage {
  phone: string;
  /** Which registered text the gateway sends (短信模板). */
  template: string;
  params: Record<string, string>;
}

/**
 * Sends text messages. With `SMS_URL` each is one `POST` of `{phone, template, params}` as JSON, accepted by any 2xx
 * within 5 seconds; see docs/adapters.md. Without it a demo prints the message to its log, so that a person can go on,
 * and production refuses, for a code in a log is no secret.
 */
@Injectable()
export class Sms {
  private readonly logger = new Logger('Sms');

  constructor(private readonly config: Config) {}

  async send(message: SmsMessage): Promise<void> {
    assertOutsideUnit('an SMS');
    if (this.config.smsUrl) return this.post(this.config.smsUrl, message);
    if (this.config.mode === 'production') {
      this.logger.error('SMS_URL is not set: no message can be sent');
      throw unavailable();
    }
    this.logger.warn(`…${message.phone.slice(-4)} ${message.template} ${JSON.stringify(message.params)}`);
  }

  private async post(url: string, message: SmsMessage): Promise<void> {
    const { address, headers } = withCredentials(url);
    const answer = await fetch(address, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: unknown) => {
      this.logger.error(`the SMS gateway cannot be reached: ${String(error)}`);
      throw unavailable();
    });
    await answer.body?.cancel();
    if (answer.ok) return;
    this.logger.error(`the SMS gateway answered ${answer.status}`);
    throw unavailable();
  }
}

/** Moves `user:password@` of the address to where HTTP wants it. */
function withCredentials(url: string): { address: URL; headers: Record<string, string> } {
  const address = new URL(url);
  const credentials = `${decodeURIComponent(address.username)}:${decodeURIComponent(address.password)}`;
  [address.username, address.password] = ['', ''];
  if (credentials === ':') return { address, headers: {} };
  return { address, headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } };
}

function unavailable(): Refusal {
  const words = {
    zh: '短信暂时无法发送，请稍后再试',
    en: 'Text messages cannot be sent at the moment; try again later',
  };
  return new Refusal('unavailable', 'sms-unavailable', words, { retryAfterSeconds: 60 });
}
