import { createHash, hkdfSync } from 'node:crypto';
import type { Config } from '../config/config.js';

/** A key for one purpose; nothing of the secret or of its other keys follows from it. */
export function derivedKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'gongqiao', purpose, 32));
}

export function sealingKey(secret: string): Buffer {
  return derivedKey(secret, 'personal-data-seal');
}

/** Tells secrets apart without telling them; whatever is sealed carries it. */
export function secretFingerprint(secret: string): string {
  return createHash('sha256').update(sealingKey(secret)).digest('hex').slice(0, 8);
}

/** The one in use first, then the former one while it is still needed. */
export function secretsOf({ appSecret, appSecretOld }: Config): string[] {
  return appSecretOld ? [appSecret, appSecretOld] : [appSecret];
}
