import { Refusal } from '../http/refusal.js';

/** What one message may weigh; the transport reads somewhat more, so that what is over is told rather than cut off. */
export const MESSAGE_BYTES = 16_384;
/** Beyond this the connection ends: WebSocket with code 1009, polling with status 413. */
export const TRANSPORT_BYTES = 131_072;

const WINDOW_MS = 10_000;
const MESSAGES = 200;
/** Who goes on regardless of the answers is cut off. */
const PATIENCE = 10;

/** Counts within windows of ten seconds. */
export class Pace {
  private count = 0;
  private since = -Infinity;

  constructor(private readonly most: number) {}

  /** How often it has been too many within this window; 0 while all is well. */
  over(now = performance.now()): number {
    if (now - this.since >= WINDOW_MS) {
      this.since = now;
      this.count = 0;
    }
    this.count += 1;
    return Math.max(0, this.count - this.most);
  }
}

/** The pace of one listener's messages. */
export const messagePace = (): Pace => new Pace(MESSAGES);
/** The pace of one connection's packets, which may also be no messages at all. */
export const packetPace = (): Pace => new Pace(MESSAGES * PATIENCE);

/** Why a message is not even read: too many of them, or too large. */
export function unread(pace: Pace, event: unknown, sent: unknown[]): Refusal | null {
  if (pace.over() > 0) {
    const words = { zh: '消息过于频繁，请稍后再发', en: 'Too many messages; wait a little' };
    return new Refusal('too-many', 'too-many-messages', words, { retryAfterSeconds: WINDOW_MS / 1000 });
  }
  if (weighs([event, ...sent], MESSAGE_BYTES) <= MESSAGE_BYTES) return null;
  return new Refusal('too-large', 'message-too-large', {
    zh: `消息过大，最多 ${MESSAGE_BYTES / 1024} kB`,
    en: `A message has at most ${MESSAGE_BYTES / 1024} kB`,
  });
}

/** About how many bytes were sent; stops counting once it is more than anyone asks. */
function weighs(sent: unknown[], most: number): number {
  const left = [...sent];
  let bytes = 0;
  while (left.length > 0 && bytes <= most) {
    const one = left.pop();
    bytes += 2;
    if (typeof one === 'string') bytes += Buffer.byteLength(one);
    else if (Buffer.isBuffer(one)) bytes += one.length;
    else if (typeof one === 'object' && one !== null)
      for (const [key, value] of Object.entries(one)) {
        bytes += Array.isArray(one) ? 0 : Buffer.byteLength(key);
        left.push(value);
      }
  }
  return bytes;
}
