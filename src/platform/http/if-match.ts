import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalid, Refusal } from './refusal.js';

/** The version that someone saw before he acted; null where he did not say. */
export type Seen = number | null;

/** The version that an edit was based on, from `If-Match: "7"`; an edit without it is refused by that name. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const seen = read(context);
  if (seen === null) throw unreadable('required');
  return seen;
});

/** The same where it may be left out: who sends it moves only what he saw. */
export const MayMatch = createParamDecorator((_: unknown, context: ExecutionContext): Seen => read(context));

/** Describes the header of {@link IfMatch} in the API's document. */
export const ApiIfMatch = (): MethodDecorator =>
  applyDecorators(ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of what you edit' }));

/** Describes the header of {@link MayMatch}. */
export const ApiMayMatch = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag of what you saw; asked for where something else may stand there by now',
    }),
  );

/** Lets the reader base an edit on what he sees. */
export function tag(reply: FastifyReply, version: number): void {
  void reply.header('etag', `"${version}"`);
}

/** Refuses what is based on an older version than the stored one; who did not say what he saw may pass. */
export function sameVersion(stored: number, seen: Seen): void {
  if (seen === null || stored === seen) return;
  const words = {
    zh: '内容已被他人修改，请刷新后重试',
    en: 'Someone else has changed this; read it again first',
  };
  throw new Refusal('stale', 'stale', words, { details: { version: stored } });
}

/** Refuses who does not say what he saw, because of what happened in between; `why` names it. */
export function mustHaveSeen(seen: Seen, stored: number, why: { zh: string; en: string }): void {
  if (seen !== null) return;
  const words = {
    zh: `${why.zh}；请重新读取，确认后在 If-Match 中带上其 ETag 再提交`,
    en: `${why.en}; read it again and send its ETag as If-Match if you still mean it`,
  };
  const field = { field: 'If-Match', code: 'required', ...words };
  throw new Refusal('conflict', 'look-first', words, { fields: [field], details: { version: stored } });
}

function read(context: ExecutionContext): Seen {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) return null;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined) throw unreadable('format');
  return Number(version);
}

function unreadable(code: 'required' | 'format'): Refusal {
  const words = {
    zh: '请带上您看到的版本号（读取时 ETag 的值）',
    en: 'must carry the version that you saw, the ETag of your read',
  };
  return invalid({ field: 'If-Match', code, ...words });
}
