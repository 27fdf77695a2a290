import { once } from 'node:events';
import { createServer } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';

const ANSWERED = new Set(['/health/live', '/health/ready', '/metrics']);

/** Lets watchdogs ask a process that serves no people: its own routes for health and metrics, and nothing else. */
export async function serveHealth(app: NestFastifyApplication, config: Config): Promise<void> {
  if (!config.healthPort) return;
  const fastify = app.getHttpAdapter().getInstance();
  const server = createServer((request, response) => {
    const url = ANSWERED.has(request.url ?? '') ? request.url : '/';
    if (request.method !== 'GET' || url === '/') {
      response.writeHead(404).end();
      return;
    }
    fastify
      .inject({ method: 'GET', url, remoteAddress: request.socket.remoteAddress })
      .then((answer) => response.writeHead(answer.statusCode, answer.headers).end(answer.rawPayload))
      .catch(() => response.writeHead(500).end());
  });
  server.listen(config.healthPort, config.host);
  await once(server, 'listening');
  server.unref();
}
