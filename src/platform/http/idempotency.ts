import { createHash } from 'node:crypto';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { isDuplicate } from '../db/errors.js';
import { execute } from '../db/statements.js';
import { tag } from './if-match.js';
import { invalid, Refusal } from './refusal.js';

const KEY = /^[\w-]{8,64}$/;
type Asked = FastifyRequest & { actor?: Actor };

/** A repeated POST with the same `Idempotency-Key` gets the first answer again; what it creates is created once. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Asked>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || !request.actor) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) throw badKey();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once(request, key, reply, () => lastValueFrom(next.handle())));
  }

  /** The key's row, the work and its answer commit together; of two at once the later one waits and repeats the answer. */
  private async once(
    request: Asked,
    key: string,
    reply: FastifyReply,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const attempt = (): Promise<unknown> => this.db.tx((em) => this.run(em, request, key, reply, work));
    try {
      return await attempt();
    } catch (error) {
      if (isDuplicate(error)) return attempt();
      throw error;
    }
  }

  private async run(
    em: EntityManager,
    request: Asked,
    key: string,
    reply: FastifyReply,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const owner = [request.actor?.userId, key];
    const asked = fingerprint(request);
    const select =
      'SELECT asked, status, answer FROM idempotency_keys WHERE actor_id = ? AND idempotency_key = ?';
    const [known] = await em.query<{ asked: string; status: number; answer: string }[]>(select, owner);
    if (known && known.asked !== asked) throw reused();
    if (known) {
      void reply.status(Number(known.status));
      const answer = JSON.parse(known.answer) as { version?: unknown } | null;
      if (typeof answer?.version === 'number') tag(reply, answer.version);
      return answer;
    }
    const insert =
      'INSERT INTO idempotency_keys (actor_id, idempotency_key, asked, status, answer, at) VALUES (?, ?, ?, ?, ?, ?)';
    await execute(em, insert, [...owner, asked, 201, '', this.clock.now()]);
    const answer = await work();
    const keep =
      'UPDATE idempotency_keys SET status = ?, answer = ? WHERE actor_id = ? AND idempotency_key = ?';
    await execute(em, keep, [reply.statusCode, JSON.stringify(answer ?? null), ...owner]);
    return answer;
  }
}

function fingerprint(request: Asked): string {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
}

function badKey(): Refusal {
  const words = { zh: '应为 8–64 个字母、数字、- 或 _', en: 'must have 8 to 64 letters, digits, - or _' };
  return invalid({ field: 'Idempotency-Key', code: 'format', ...words });
}

function reused(): Refusal {
  const words = {
    zh: '该 Idempotency-Key 已用于另一请求',
    en: 'This Idempotency-Key was used for another request',
  };
  return new Refusal('unprocessable', 'idempotency-key-reused', words);
}

/** For POST routes that create inside the database only (a rollback must undo all of it). */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'The same key again gets the same answer, for 24 hours',
    }),
  );
