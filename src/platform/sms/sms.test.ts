import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Config } from '../config/config.js';
import { readConfig } from '../config/read-config.js';
import { insideUnit, type Unit } from '../db/unit.js';
import { Refusal } from '../http/refusal.js';
import { Sms } from './sms.js';

const MESSAGE = { phone: '13800000000', template: 'code-register', params: { code: '123456' } };
const config = (more: Partial<Config>) =>
  new Config({ ...readConfig({ MODE: 'demo', APP_SECRET: 'x'.repeat(32) }), ...more });

describe('an SMS', () => {
  let server: Server;
  let status = 200;
  let authorization: string | undefined;
  const bodies: unknown[] = [];
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        bodies.push(JSON.parse(body));
        authorization = request.headers.authorization;
        response.writeHead(status).end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is posted to the gateway as JSON, with the credentials of its address', async () => {
    await new Sms(config({ smsUrl: url() })).send(MESSAGE);
    expect(bodies.at(-1)).toEqual(MESSAGE);
    await new Sms(config({ smsUrl: url().replace('//', '//gq:p%40ss@') })).send(MESSAGE);
    expect(authorization).toBe(`Basic ${Buffer.from('gq:p@ss').toString('base64')}`);
  });

  it('that the gateway refuses, or that finds no gateway, is said to be unavailable', async () => {
    status = 500;
    const refused = { kind: 'unavailable', code: 'sms-unavailable' };
    await expect(new Sms(config({ smsUrl: url() })).send(MESSAGE)).rejects.toMatchObject(refused);
    const nobody = new Sms(config({ smsUrl: 'http://127.0.0.1:1/' }));
    await expect(nobody.send(MESSAGE)).rejects.toMatchObject(refused);
  });

  it('is printed in a demo without the full number, and refused in production', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn');
    await new Sms(config({ smsUrl: undefined })).send(MESSAGE);
    expect(warn).toHaveBeenCalledWith('…0000 code-register {"code":"123456"}');
    warn.mockRestore();
    const production = new Sms(config({ smsUrl: undefined, mode: 'production' }));
    await expect(production.send(MESSAGE)).rejects.toThrow(Refusal);
  });

  it('is never sent inside a unit of work', async () => {
    const unit = { open: true, after: [] } as unknown as Unit;
    const sms = new Sms(config({ smsUrl: url() }));
    await expect(insideUnit(unit, () => sms.send(MESSAGE))).rejects.toThrow('cannot be rolled back');
  });
});
