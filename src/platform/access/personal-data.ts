import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

const CIPHER = 'aes-256-gcm';
const FORMAT = 'g1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Personal data at rest (个人信息保护法 51): sealed so that a copy of the database tells nothing, found again by a keyed
 * hash. What is sealed names its key, so that a later secret can still open what an earlier one has sealed.
 */
@Injectable()
export class PersonalData {
  private readonly current: string;
  private readonly keys = new Map<string, Buffer>();
  private readonly hashKey: Buffer;

  constructor(config: Config) {
    this.current = this.learn(config.appSecret);
    this.hashKey = derive(config.appSecret, 'personal-data-hash');
  }

  /** Encrypts and authenticates; the same text looks different each time. */
  seal(text: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(this.current), iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const bytes = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    return `${FORMAT}.${this.current}.${bytes}`;
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

  /** Finds equal values without reading them; hashes of different kinds never meet. 64 hexadecimal digits. */
  hash(kind: string, text: string): string {
    return createHmac('sha256', this.hashKey).update(`${kind}\0${text}`).digest('hex');
  }

  private learn(secret: string): string {
    const key = derive(secret, 'personal-data-seal');
    const id = createHash('sha256').update(key).digest('hex').slice(0, 8);
    this.keys.set(id, key);
    return id;
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new Error(`personal data was sealed with another APP_SECRET (key ${id})`);
    return key;
  }
}

function derive(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'gongqiao', purpose, 32));
}
