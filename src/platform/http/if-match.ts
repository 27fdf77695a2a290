import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalid, Refusal } from './refusal.js';

/** The version that an edit was based on, from `If-Match: "7"`; an edit without it is refused by that name. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header?.trim() ?? '')?.[1];
  if (version !== undefined) return Number(version);
  const words = {
    zh: '请带上您看到的版本号（读取时 ETag 的值）',
    en: 'must carry the version that you saw, the ETag of your read',
  };
  throw invalid({ field: 'If-Match', code: header === undefined ? 'required' : 'format', ...words });
});

/** Describes the header of {@link IfMatch} in the API's document. */
export const ApiIfMatch = (): MethodDecorator =>
  applyDecorators(ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of what you edit' }));

/** Lets the reader base an edit on what he sees. */
export function tag(reply: FastifyReply, version: number): void {
  void reply.header('etag', `"${version}"`);
}

/** Refuses an edit that is based on an older version than the stored one. */
export function sameVersion(stored: number, seen: number): void {
  if (stored === seen) return;
  const words = {
    zh: '内容已被他人修改，请刷新后重试',
    en: 'Someone else has changed this; read it again first',
  };
  throw new Refusal('stale', 'stale', words, { details: { version: stored } });
}
