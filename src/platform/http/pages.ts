import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

const WEB = fileURLToPath(new URL('../../../web/', import.meta.url));
const SOCKET_IO = join(
  dirname(createRequire(import.meta.url).resolve('socket.io/package.json')),
  'client-dist',
);

/** The page at `/`: search and what is new, without a build step. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic as never, { root: WEB, prefix: '/page/', cacheControl: false });
  const fastify = app.getHttpAdapter().getInstance();
  const send = (reply: FastifyReply, file: string, folder: string): FastifyReply =>
    (reply as FastifyReply & { sendFile(name: string, root: string): FastifyReply }).sendFile(file, folder);
  fastify.get('/', (_request, reply) => send(reply, 'index.html', WEB));
  fastify.get('/page/socket.io.js', (_request, reply) => send(reply, 'socket.io.esm.min.js', SOCKET_IO));
}
