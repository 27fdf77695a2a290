import type { Change } from './changes.js';

const TEXT = 0x81;
const SHORT = 126;
const MIDDLE = 0x10000;
/** About what one socket is given at a time; what it has not taken yet is kept once for all sockets. */
const BYTES = 256 * 1024;

/** Messages ready for the wire. */
export interface Bundle {
  frames: Buffer;
  messages: number;
}

/**
 * Changes as WebSocket frames, each a Socket.IO event of its own (protocol 5: `42/live,["change",…]`), many of them in a
 * row: what goes to a thousand sockets is written a thousand times and not a thousand times each.
 */
export function bundles(changes: readonly Change[]): Bundle[] {
  const all: Bundle[] = [];
  let frames: Buffer[] = [];
  let bytes = 0;
  const close = (): void => {
    if (frames.length) all.push({ frames: Buffer.concat(frames), messages: frames.length });
    frames = [];
    bytes = 0;
  };
  for (const change of changes) {
    const frame = textFrame(`42/live,${JSON.stringify(['change', change])}`);
    if (bytes + frame.length > BYTES) close();
    frames.push(frame);
    bytes += frame.length;
  }
  close();
  return all;
}

/** A server does not mask what it sends (RFC 6455, 5.1), so that one frame is good for every socket. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < SHORT ? 2 : length < MIDDLE ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = TEXT;
  if (head === 2) frame[1] = length;
  else if (head === 4) frame[1] = SHORT;
  else frame[1] = SHORT + 1;
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, head);
  return frame;
}
