import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

export const ROLES = [
  'seeker',
  'employer',
  'agency',
  'provider',
  'staff',
  'officer',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that see other people's data: they count only in a session with a second factor. */
export const STRONG_ROLES: readonly Role[] = ['officer', 'administrator'];

/** Who asks; rights to rows are checked in the services against this. */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
  /** The roles that count in this session. */
  readonly roles: readonly Role[];
  /** Roles that the account has but that wait for the second factor. */
  readonly waitingRoles: readonly Role[];
}

export function has(actor: Actor | null | undefined, ...roles: Role[]): boolean {
  return !!actor && roles.some((role) => actor.roles.includes(role));
}

/** The signed-in person; undefined on public routes without a token. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Actor | undefined => {
  return context.switchToHttp().getRequest<{ actor?: Actor }>().actor;
});
