import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { Config } from '../config/config.js';
import { readConfig } from '../config/read-config.js';
import { insideUnit, type Unit } from '../db/unit.js';
import { Mail } from './mail.js';

const MESSAGE = { to: 'someone@example.org', subject: '工桥通知', text: '您好，\n您的账号已开立。' };
const config = (more: Partial<Config>) =>
  new Config({ ...readConfig({ MODE: 'demo', APP_SECRET: 'x'.repeat(32) }), ...more });

describe('a mail', () => {
  let server: SMTPServer;
  const received: { to: string; raw: string }[] = [];
  const url = () => `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) =>
        done(address.endsWith('@refused.example') ? new Error('no such box') : undefined),
      onData: (stream, session, done) => {
        let raw = '';
        stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
        stream.on('end', () => {
          received.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it('arrives at the server with its Chinese text whole', async () => {
    const mail = new Mail(config({ smtpUrl: url(), mailFrom: 'Gongqiao <no-reply@example.org>' }));
    await mail.send(MESSAGE);
    mail.onModuleDestroy();
    const [got] = received;
    expect(got?.to).toBe(MESSAGE.to);
    expect(got?.raw).toContain('From: Gongqiao <no-reply@example.org>');
    const subject = /=\?UTF-8\?B\?(.+?)\?=/.exec(got?.raw ?? '')?.[1] ?? '';
    expect(Buffer.from(subject, 'base64').toString()).toBe(MESSAGE.subject);
    const body = (got?.raw ?? '').split('\r\n\r\n')[1] ?? '';
    expect(Buffer.from(body, 'base64').toString().replace(/\r\n/g, '\n').trim()).toBe(MESSAGE.text);
  });

  it('that the server refuses, or that finds no server, is said to be unavailable', async () => {
    const unavailable = { kind: 'unavailable', code: 'mail-unavailable' };
    const refused = new Mail(config({ smtpUrl: url() })).send({ ...MESSAGE, to: 'x@refused.example' });
    await expect(refused).rejects.toMatchObject(unavailable);
    const nobody = new Mail(config({ smtpUrl: 'smtp://127.0.0.1:1' })).send(MESSAGE);
    await expect(nobody).rejects.toMatchObject(unavailable);
  });

  it('is printed in a demo, refused in production without a server, and never sent inside a unit', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn');
    await new Mail(config({ smtpUrl: undefined })).send(MESSAGE);
    expect(warn.mock.calls.join()).toContain(MESSAGE.text);
    warn.mockRestore();
    const production = new Mail(config({ smtpUrl: undefined, mode: 'production' }));
    await expect(production.send(MESSAGE)).rejects.toMatchObject({ code: 'mail-unavailable' });
    const unit = { open: true, after: [] } as unknown as Unit;
    const inside = insideUnit(unit, () => new Mail(config({ smtpUrl: url() })).send(MESSAGE));
    await expect(inside).rejects.toThrow('cannot be rolled back');
  });
});
