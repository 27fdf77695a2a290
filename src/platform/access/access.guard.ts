import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../http/refusal.js';
import { nameActor } from '../log/request-context.js';
import type { Actor } from './actor.js';
import { bearer } from './bearer.js';
import { OperatorTokens } from './operator-tokens.js';
import { RULE, type Rule } from './rule.js';
import { Sessions } from './sessions.js';

/** Lets a request through when the route's rule allows the one who asks. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly operator: OperatorTokens,
  ) {}

  /** At once where a stranger asks for what is public, which is most of what is asked. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<Rule | undefined>(RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new Error('a route without a rule');
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    const token = bearer(request.headers.authorization);
    if (rule.who === 'public' && token === null) return true;
    return rule.who === 'operator' ? this.isOperator(token) : this.isPerson(request, rule, token);
  }

  private async isPerson(
    request: FastifyRequest & { actor?: Actor },
    rule: Rule,
    token: string | null,
  ): Promise<true> {
    const actor = token ? await this.sessions.actorOf(token) : null;
    if ((token || rule.who !== 'public') && !actor) throw signInFirst();
    if (actor) {
      request.actor = actor;
      nameActor(actor.userId);
    }
    check(rule, actor);
    return true;
  }

  /** A person's token, however strong, opens no route of the command line, and the other way round. */
  private async isOperator(token: string | null): Promise<true> {
    if (token === null || !(await this.operator.good(token))) throw signInFirst();
    nameActor('cli');
    return true;
  }
}

function check(rule: Rule, actor: Actor | null): void {
  if (rule.who !== 'roles' || rule.roles.some((role) => actor?.roles.includes(role))) return;
  if (rule.roles.some((role) => actor?.waitingRoles.includes(role))) {
    const words = {
      zh: '该操作需要两步验证，请用动态验证码重新登录',
      en: 'This needs a second factor: sign in again with your one-time code',
    };
    throw new Refusal('forbidden', 'second-factor-required', words);
  }
  throw new Refusal('forbidden', 'forbidden', { zh: '您没有这项操作的权限', en: 'This is not yours to do' });
}

export function signInFirst(): Refusal {
  return new Refusal('unauthenticated', 'unauthenticated', { zh: '请先登录', en: 'Sign in first' });
}
