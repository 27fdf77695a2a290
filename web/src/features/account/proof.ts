import type { Schemas } from '@/api/client';

export interface Proof {
  password: string;
  totp: string;
  recoveryCode: string;
}

export const NO_PROOF: Proof = { password: '', totp: '', recoveryCode: '' };

/** What is empty is left out: the API asks for one of both or for none. */
export function proofBody({ password, totp, recoveryCode }: Proof): Schemas['EnrolTotpDto'] {
  return { password, ...(totp && { totp }), ...(recoveryCode && { recoveryCode }) };
}
