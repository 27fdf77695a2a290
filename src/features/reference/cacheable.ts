import { createHash } from 'node:crypto';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

const HOUR_S = 3600;

@Injectable()
class CacheableInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((body: unknown) => answer(request, reply, body)));
  }
}

function answer(request: FastifyRequest, reply: FastifyReply, body: unknown): unknown {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', etag).header('cache-control', `public, max-age=${HOUR_S}`);
  const seen = (request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
  if (!seen.some((one) => one.replace(/^W\//, '') === etag)) return body;
  void reply.status(304);
  return undefined;
}

/** What changes only with the software: may be kept for an hour, and costs 304 when it has not changed. */
export const Cacheable = (): MethodDecorator & ClassDecorator =>
  applyDecorators(UseInterceptors(CacheableInterceptor));
