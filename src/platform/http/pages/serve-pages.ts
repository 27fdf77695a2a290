import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parseCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/config.js';
import { FOR_PROGRAMS } from '../for-programs.js';
import { LOOK_COOKIE, readLook } from './look.js';
import { PageRenderer } from './page-renderer.js';
import { WEB } from './web-build.js';

/** The app's files, whose names change with their content, and its document at every other address. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  const assets = join(WEB, 'assets');
  if (existsSync(assets)) {
    await app.register(fastifyStatic as never, {
      root: assets,
      prefix: '/assets/',
      decorateReply: false,
      index: false,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    });
  }
  const renderer = app.get(PageRenderer);
  const origin = new URL(app.get(Config).publicUrl).origin;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    // As it was sent: a URL object would resolve its dots and leave `/api` behind.
    const [path = '/', query] = request.url.split(/\?(.*)/s);
    if (FOR_PROGRAMS.test(path)) return reply.callNotFound();
    const look = readLook(parseCookie(request.headers.cookie ?? '')[LOOK_COOKIE]);
    const asked = { path, query: new URLSearchParams(query), look, origin };
    const { status, document, known } = await renderer.render(asked);
    if (!known && !request.headers.accept?.includes('text/html')) return reply.callNotFound();
    return reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie')
      .send(document);
  });
}
