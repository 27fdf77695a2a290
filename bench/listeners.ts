import { WebSocket } from 'ws';
import { answering } from './processes.js';

interface Asked {
  /** Opens so many connections that follow all postings. */
  follow?: { url: string; count: number };
  /** Waits until each has heard so many changes since they were last asked for. */
  hear?: number;
}

const AT_ONCE = 50;
const OPENED = '0';
const PING = '2';
const JOINED = '40/live,';
const ACKNOWLEDGED = '43/live,';
const CHANGE = '42/live,["change"';

let sockets: WebSocket[] = [];
let heard = 0;
let first = 0;
let last = 0;
let wake: () => void = () => undefined;

/**
 * Speaks Socket.IO's protocol and no more: a client that took each message apart would be measured instead of who sends.
 */
function follow(url: string): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', (data: Buffer) => {
      const head = data.toString('latin1', 0, CHANGE.length);
      if (head === CHANGE) return hear();
      if (head.startsWith(OPENED)) socket.send('40/live,');
      else if (head.startsWith(JOINED)) socket.send('42/live,0["subscribe",{"topics":["postings"]}]');
      else if (head.startsWith(ACKNOWLEDGED)) resolve();
      else if (head === PING) socket.send('3');
    });
  });
}

function hear(): void {
  last = performance.now();
  if (heard === 0) first = last;
  heard += 1;
  wake();
}

answering(async ({ follow: wish, hear: each }: Asked): Promise<object> => {
  if (wish) {
    sockets.forEach((socket) => socket.terminate());
    sockets = [];
    for (let n = 0; n < wish.count; n += AT_ONCE)
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, wish.count - n) }, () => follow(wish.url)));
    return { open: sockets.length };
  }
  const wanted = (each ?? 0) * sockets.length;
  while (heard < wanted) await new Promise<void>((resolve) => (wake = resolve));
  const answer = { messages: heard, seconds: (last - first) / 1000 };
  heard = 0;
  return answer;
});
