import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
const WINDOW = 1;

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: '工桥 Gongqiao', label, secret: Secret.fromBase32(secret), period: PERIOD });
}

/** 160 random bits in base32 (RFC 4226 section 4). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app scans. */
export function totpUri(secret: string, label: string): string {
  return totp(secret, label).toString();
}

/** The code of an instant, as the person's app shows it. */
export function totpCode(secret: string, at: number): string {
  return totp(secret).generate({ timestamp: at });
}

/** The time step that a code belongs to, one step early or late allowed (RFC 6238); null when it is wrong. */
export function totpStep(secret: string, code: string, at: number): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: at, window: WINDOW });
  return delta === null ? null : Math.floor(at / 1000 / PERIOD) + delta;
}
