import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { Audience, type Listener } from './audience.js';
import { bundles, textFrame } from './change-frames.js';
import type { Change } from './changes.js';

const change = (seq: number, data: object | null = null): Change => ({
  ...{ seq, type: 'posting.changed', subject: { kind: 'posting', id: 'a' }, at: 0, data },
});

function listening(): Listener & { heard: number[] } {
  const heard: number[] = [];
  return { heard, hear: (changes) => void heard.push(...changes.map(({ seq }) => seq)) };
}

describe('an audience', () => {
  it('hears what one of its topics tells, each change once and in order, until it leaves', () => {
    const audience = new Audience();
    const [all, street, gone] = [listening(), listening(), listening()];
    audience.join(all, ['postings', 'region:330211001']);
    audience.join(street, ['region:330211001']);
    audience.join(gone, ['postings']);
    audience.join(gone, ['region:330211002']);
    audience.leave(gone);
    expect(audience.listensTo(['region:330211002'])).toBe(false);
    audience.tell([
      { topics: ['postings', 'region:330211001'], change: change(1) },
      { topics: ['postings', 'region:330211002'], change: change(2) },
    ]);
    expect([all.heard, street.heard, gone.heard]).toEqual([[1, 2], [1], []]);
  });

  it('is told in frames that any WebSocket reads, whatever their length', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    const texts = ['', 'a', '工'.repeat(41), '桥'.repeat(42), 'x'.repeat(65_535), '镇'.repeat(30_000)];
    server.on('connection', (_socket, { socket }) => socket.write(Buffer.concat(texts.map(textFrame))));
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const read: string[] = [];
    client.on('message', (data: Buffer) => {
      read.push(data.toString());
      if (read.length === texts.length) client.close();
    });
    await once(client, 'close');
    server.close();
    expect(read).toEqual(texts);
  });

  it('is given a great deal in several bundles, none of it twice', () => {
    const changes = Array.from({ length: 20 }, (_, n) => change(n, { text: 'x'.repeat(40_000) }));
    const made = bundles(changes);
    expect(made.length).toBeGreaterThan(1);
    const expected = changes.map((one) => textFrame(`42/live,${JSON.stringify(['change', one])}`));
    expect(Buffer.concat(made.map(({ frames }) => frames)).equals(Buffer.concat(expected))).toBe(true);
    expect(made.reduce((sum, { messages }) => sum + messages, 0)).toBe(20);
  });
});
