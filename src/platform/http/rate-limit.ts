import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AccessTokens } from '../access/access-tokens.js';
import { bearer } from '../access/bearer.js';
import { OperatorTokens } from '../access/operator-tokens.js';
import { countedAddress } from './counted-address.js';
import { Refusal } from './refusal.js';

/** The installation's own command line asks as often as it must: it follows a job four times a second. */
const OPERATOR = 'operator';
/** Files of the pages; and what watches over the node, which must not take a flood for its end. */
const UNCOUNTED = /^\/(?:assets\/|health\/|metrics$)/;

/**
 * So many requests a minute for one account, and for one address where nobody is signed in. Only a token that is really
 * ours counts apart: made-up ones share the limit of the address they come from, and one account's tokens its own.
 */
export async function limitRate(app: NestFastifyApplication, perMinute: number): Promise<void> {
  const [tokens, operator] = [app.get(AccessTokens), app.get(OperatorTokens)];
  const behind = async (token: string, address: string): Promise<string> => {
    const account = await tokens.accountOf(token);
    if (account) return account;
    return (await operator.good(token)) ? OPERATOR : address;
  };
  const who = ({ headers, ip }: FastifyRequest): string | Promise<string> => {
    const token = bearer(headers.authorization);
    const address = countedAddress(ip);
    return token === null ? address : behind(token, address);
  };
  await app.register(rateLimit as never, {
    max: perMinute,
    timeWindow: 60_000,
    allowList: ({ url }: FastifyRequest, key: string) => key === OPERATOR || UNCOUNTED.test(url),
    errorResponseBuilder: (_request: FastifyRequest, { ttl }: { ttl: number }) => tooOften(ttl),
    keyGenerator: who,
  });
}

function tooOften(ttl: number): Refusal {
  const words = { zh: '请求过于频繁，请稍后再试', en: 'Too many requests; wait a little' };
  return new Refusal('too-many', 'too-many-requests', words, { retryAfterSeconds: Math.ceil(ttl / 1000) });
}
