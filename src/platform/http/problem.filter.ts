import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './problem.js';
import { readOn } from './unread-body.js';

const logger = new Logger('Http');

/** Sends any error as problem details; what was not foreseen, and why a service is away, is logged with the request's id. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error);
  if (problem.status >= 500 && problem.code === 'internal') {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    logger.error(`${request.method} ${request.routeOptions.url ?? 'unknown route'} [${request.id}] ${what}`);
  } else if (problem.status === 503 && error instanceof Error && error.cause) {
    logger.error(
      `${request.method} ${request.routeOptions.url ?? 'unknown route'} [${request.id}] ${error.message}`,
    );
  }
  if (problem.retryAfterSeconds) void reply.header('retry-after', String(problem.retryAfterSeconds));
  readOn(request, reply);
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    // A route may have let its answers be kept: a refusal is of this moment.
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
