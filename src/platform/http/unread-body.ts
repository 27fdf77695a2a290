import type { FastifyReply, FastifyRequest } from 'fastify';

/** More than any upload: who sends on beyond this is not waiting for an answer. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Lets a refused request finish sending before its connection ends: closed at once, the connection would be reset and
 * most clients would never see the refusal. What comes is read and forgotten.
 */
export function readOn({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (raw.complete || raw.destroyed) return;
  reply.removeHeader('connection');
  // Whatever parsed it has stopped and would keep the rest in memory.
  raw.unpipe();
  let left = MOST_BYTES;
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) raw.socket.destroy();
  });
  raw.resume();
}
