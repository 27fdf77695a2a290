import { api, ok, type Schemas } from '@/api/client';

export type Account = Schemas['AccountView'];
export type GivenRole = (typeof GIVEN)[number];
export type AccountAct = 'reveal' | 'lock' | 'unlock';

/** Roles that an administrator gives; those of employers, agencies and providers come from their organisations. */
export const GIVEN = ['staff', 'officer', 'administrator'] as const;
export const ROLES = ['seeker', 'employer', 'agency', 'provider', ...GIVEN] as const;
export const STATES = ['active', 'locked', 'closed'] as const;

export const reveal = (id: string, purpose: string): Promise<Schemas['RevealedView']> =>
  ok(api.POST('/api/v1/accounts/{id}/reveal', { params: { path: { id } }, body: { purpose } }));

export async function setLock(id: string, locked: boolean, purpose: string): Promise<void> {
  const said = { params: { path: { id } }, body: { purpose } };
  if (locked) await ok(api.POST('/api/v1/accounts/{id}/lock', said));
  else await ok(api.POST('/api/v1/accounts/{id}/unlock', said));
}

export async function setRole(id: string, role: GivenRole, held: boolean): Promise<void> {
  const params = { path: { id, role } };
  if (held) await ok(api.PUT('/api/v1/accounts/{id}/roles/{role}', { params }));
  else await ok(api.DELETE('/api/v1/accounts/{id}/roles/{role}', { params }));
}
