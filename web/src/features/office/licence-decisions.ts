import { api, ok } from '@/api/client';
import type { Licence } from './organisation-file';

export type LicenceDecision = 'confirm' | 'refuse' | 'suspend' | 'revoke' | 'restore';

/** What may be decided about a licence in each state, as the server has it. */
const POSSIBLE: Readonly<Record<Licence['state'], readonly LicenceDecision[]>> = {
  entered: ['confirm', 'refuse'],
  refused: ['confirm'],
  confirmed: ['suspend', 'revoke'],
  suspended: ['restore', 'revoke'],
  revoked: ['restore'],
};

export const possible = ({ state }: Licence): readonly LicenceDecision[] => POSSIBLE[state];

/** Decides and answers the licence as it is then; everything but a confirmation says why. */
export function decideLicence(
  decision: LicenceDecision,
  id: string,
  licenceId: string,
  reason: string,
): Promise<Licence> {
  const params = { path: { id, licenceId } };
  const body = { reason };
  switch (decision) {
    case 'confirm':
      return ok(
        api.POST('/api/v1/organisations/{id}/licences/{licenceId}/confirm', {
          params,
          body: reason ? body : {},
        }),
      );
    case 'refuse':
      return ok(api.POST('/api/v1/organisations/{id}/licences/{licenceId}/refuse', { params, body }));
    case 'suspend':
      return ok(api.POST('/api/v1/organisations/{id}/licences/{licenceId}/suspend', { params, body }));
    case 'revoke':
      return ok(api.POST('/api/v1/organisations/{id}/licences/{licenceId}/revoke', { params, body }));
    case 'restore':
      return ok(api.POST('/api/v1/organisations/{id}/licences/{licenceId}/restore', { params, body }));
  }
}
