import { HttpException } from '@nestjs/common';
import { isAway, isFull } from '../db/errors.js';
import { Overloaded } from '../db/overloaded.js';
import type { FieldFault, RefusalKind, Words } from './refusal.js';
import { Refusal } from './refusal.js';

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  unprocessable: 422,
  'too-many': 429,
  unavailable: 503,
};

/** Problem details (RFC 9457) with a stable code, words in both languages and the fields at fault. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  zh: string;
  en: string;
  fields?: FieldFault[];
  retryAfterSeconds?: number;
  details?: Record<string, unknown>;
}

const BY_STATUS: Record<number, [string, string, string]> = {
  400: ['malformed', '请求格式有误，请检查后重试', 'The request is malformed'],
  401: ['unauthenticated', '请先登录', 'Sign in first'],
  403: ['forbidden', '您没有这项操作的权限', 'This is not yours to do'],
  404: ['not-found', '没有找到', 'There is nothing here'],
  405: ['method-not-allowed', '不支持该请求方法', 'This address does not take that method'],
  413: ['body-too-large', '提交的内容过大', 'The body is too large'],
  414: ['address-too-long', '请求地址过长', 'The address is too long'],
  415: ['unsupported-media-type', '不支持该内容类型', 'This content type is not taken here'],
  431: ['headers-too-large', '请求头过大', 'The headers are too large'],
  429: ['too-many-requests', '请求过于频繁，请稍后再试', 'Too many requests; wait a little'],
};

function build(status: number, code: string, words: Words, more: Partial<Problem> = {}): Problem {
  return {
    type: `urn:gongqiao:problem:${code}`,
    title: words.en,
    status,
    code,
    zh: words.zh,
    en: words.en,
    ...more,
  };
}

/** The answer for whatever was thrown; anything unforeseen becomes a 500 that tells nothing of the inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Refusal) return build(STATUS[error.kind], error.code, error.words, error.more);
  if (error instanceof Overloaded) {
    const words = { zh: '系统繁忙，请稍后重试', en: 'The system is busy; try again shortly' };
    return build(503, 'busy', words, { retryAfterSeconds: error.retryAfterSeconds });
  }
  if (isAway(error)) {
    const words = { zh: '数据库暂不可用，请稍后重试', en: 'The database does not answer; try again shortly' };
    const full = {
      zh: '数据库所在磁盘已满，请稍后重试',
      en: 'The disk of the database is full; try again later',
    };
    return build(503, 'database-away', isFull(error) ? full : words, { retryAfterSeconds: 5 });
  }
  const status = statusOf(error);
  const known = BY_STATUS[status];
  if (known) return build(status, known[0], { zh: known[1], en: known[2] });
  if (status >= 400 && status < 500)
    return build(status, 'refused', { zh: '请求无法处理', en: 'The request cannot be served' });
  return build(500, 'internal', {
    zh: '系统出错，我们已记录，请稍后再试',
    en: 'Something broke on our side; it has been recorded',
  });
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown })?.statusCode;
  return typeof status === 'number' ? status : 500;
}
