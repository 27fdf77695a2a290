import { SetMetadata } from '@nestjs/common';
import type { Role } from './actor.js';

export type Rule =
  { who: 'public' } | { who: 'signed-in' } | { who: 'roles'; roles: readonly Role[] } | { who: 'operator' };

export const RULE = 'gongqiao:rule';

/** Anyone may ask; a token, when sent, must be good. */
export const Public = (): MethodDecorator & ClassDecorator =>
  SetMetadata<string, Rule>(RULE, { who: 'public' });

/** Anyone with an account; rows are checked in the service. */
export const SignedIn = (): MethodDecorator & ClassDecorator =>
  SetMetadata<string, Rule>(RULE, { who: 'signed-in' });

/** Only these roles. */
export const ForRoles = (...roles: Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata<string, Rule>(RULE, { who: 'roles', roles });

/** Only the command line of this installation, which proves that it knows `APP_SECRET`. */
export const ForOperator = (): MethodDecorator & ClassDecorator =>
  SetMetadata<string, Rule>(RULE, { who: 'operator' });
