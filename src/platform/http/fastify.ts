import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { enterContext } from '../log/request-context.js';
import { toProblem } from './problem.js';
import { sendProblem } from './problem.filter.js';
import { limitRate } from './rate-limit.js';
import { Refusal } from './refusal.js';
import { safeHeaders } from './safe-headers.js';

const BODY_BYTES = 1024 * 1024;
const UPLOAD_BYTES = 50 * 1024 * 1024;
const PART_HEADERS = { headerPairs: 20, headerSize: 8192 };
const DEEPEST = 20;
/** Pages and what programs read; files of the app are compressed beforehand, uploads and streams go as they are. */
const COMPRESSED = {
  encodings: ['br' as const, 'gzip' as const],
  customTypes: /^(text\/html|application\/(problem\+)?json)(;|$)/,
  globalDecompression: false,
};
/** A request that is still coming in after this is cut off, however slowly it drips. */
const REQUEST_MS = 600_000;

export function fastifyAdapter({ trustedProxies }: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    genReqId: () => randomUUID(),
    requestTimeout: REQUEST_MS,
    trustProxy: trustedProxies,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: sendProblem as never,
    clientErrorHandler: refuseUnreadable,
    return503OnClosing: true,
    forceCloseConnections: true,
    logger: false,
  });
}

/** What is no HTTP, or has more headers than are read, never becomes a request; it still gets a problem. */
function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const body = JSON.stringify(toProblem({ statusCode: status }));
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\n`;
  const type = 'content-type: application/problem+json; charset=utf-8';
  socket.end(`${head}${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** What every request passes before a controller sees it. */
export async function furnish(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const safe = safeHeaders(config);
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    enterContext(request.id);
    void reply.headers(safe(request.url)).header('x-request-id', request.id);
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) =>
    done(tooDeep(request.body) ? depthRefusal() : undefined),
  );
  await app.register(compress as never, COMPRESSED);
  await app.register(multipart as never, {
    limits: { fileSize: UPLOAD_BYTES, files: 1, fields: 30, fieldSize: 200_000, parts: 32, ...PART_HEADERS },
  });
  if (config.ratePerMinute > 0) await limitRate(app, config.ratePerMinute);
}

function depthRefusal(): Refusal {
  return new Refusal('invalid', 'json-too-deep', {
    zh: 'JSON 嵌套过深',
    en: `JSON may be nested ${DEEPEST} levels at most`,
  });
}

/** Looks level by level, so that no depth can exhaust the stack. */
function tooDeep(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  let level: unknown[] = [body];
  for (let depth = 0; level.length; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? Object.values(value) : [],
    );
  }
  return false;
}
