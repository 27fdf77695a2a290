import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sms {
  phone: string;
  template: string;
  params: Record<string, string>;
}

/** Stands where the SMS gateway would and keeps what it is sent. */
export class SmsReceiver {
  readonly received: Sms[] = [];
  private constructor(private readonly server: Server) {}

  static async start(): Promise<SmsReceiver> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        receiver.received.push(JSON.parse(body) as Sms);
        response.end('{}');
      });
    });
    const receiver = new SmsReceiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/sms`;
  }

  /** The last one-time code sent to a phone. */
  code(phone: string): string {
    const code = this.received.findLast((sms) => sms.phone === phone && sms.params.code)?.params.code;
    if (!code) throw new Error(`no code was sent to ${phone}`);
    return code;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
