import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { derivedKey, sealingKey, secretFingerprint, secretsOf } from './secret-keys.js';

const CIPHER = 'aes-256-gcm';
const FORMAT = 'g1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Personal data at rest (个人信息保护法 51): sealed so that a copy of the database tells nothing, found again by a keyed
 * hash. What is sealed names its key, so that it is opened with the former secret until it has been sealed anew.
 */
@Injectable()
export class PersonalData {
  private readonly current: string;
  private readonly keys: Map<string, Buffer>;
  /** Of the secret in use, then of the former one. */
  private readonly hashKeys: Buffer[];

  constructor(config: Config) {
    const secrets = secretsOf(config);
    this.current = secretFingerprint(config.appSecret);
    this.keys = new Map(secrets.map((secret) => [secretFingerprint(secret), sealingKey(secret)]));
    this.hashKeys = secrets.map((secret) => derivedKey(secret, 'personal-data-hash'));
  }

  /** What everything begins with that is sealed with the secret in use. */
  get currentSeal(): string {
    return `${FORMAT}.${this.current}.`;
  }

  /** The former secret's key for hashes, to be kept sealed for hashes of what nobody can read any more. */
  get formerHashKey(): { id: string; key: string } | null {
    const [, former] = this.hashKeys;
    const id = [...this.keys.keys()].find((one) => one !== this.current);
    return former && id ? { id, key: former.toString('base64url') } : null;
  }

  /** Encrypts and authenticates; the same text looks different each time. */
  seal(text: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(this.current), iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const bytes = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    return this.currentSeal + bytes;
  }

  /** The text that was sealed; throws when it was altered or sealed with a secret that is not known here. */
  open(sealed: string): string {
    const [format, keyId, text] = sealed.split('.');
    if (format !== FORMAT || !keyId || !text) throw new Error('this is no sealed personal data');
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv(CIPHER, this.key(keyId), bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const opened = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  }

  /** Whether the secret that sealed this is known here. */
  opens(sealed: string): boolean {
    return this.keys.has(sealed.split('.')[1] ?? '');
  }

  /** Finds equal values without reading them; hashes of different kinds never meet. 64 hexadecimal digits. */
  hash(kind: string, text: string): string {
    return this.hashes(kind, text)[0] as string;
  }

  /** Every hash under which a value may be stored: the one of now, then the former secret's while there is one. */
  hashes(kind: string, text: string): string[] {
    return this.hashKeys.map((key) => keyedHash(key, kind, text));
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new Error(`personal data was sealed with another APP_SECRET (key ${id})`);
    return key;
  }
}

export function keyedHash(key: Buffer, kind: string, text: string): string {
  return createHmac('sha256', key).update(`${kind}\0${text}`).digest('hex');
}
