import type { BucketAddress } from './files-url.js';

/** What the process was told at its start: read and checked once, never looked up again. */
export class Config {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Absent: the embedded SQLite file under `dataDir`. */
  readonly databaseUrl?: string;
  readonly databasePool: number;
  readonly meiliUrl?: string;
  readonly meiliKey?: string;
  /** The beginning of its indexes' names there. */
  readonly meiliPrefix: string;
  /** Absent: uploaded files lie under `dataDir`. */
  readonly files?: BucketAddress;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly smsUrl?: string;
  /** Signs access tokens and derives the keys of personal data; at least 32 characters. */
  readonly appSecret: string;
  /** The secret before this one, while what it sealed is being sealed anew. */
  readonly appSecretOld?: string;
  /** The address that people type; goes into links and mails. */
  readonly publicUrl: string;
  /** Whether this process also does a worker's work, or leaves it to `worker.ts` processes. */
  readonly workers: 'inside' | 'apart';
  /** The district that this installation serves, six digits (GB/T 2260). */
  readonly district: string;
  /** Where a worker process answers `/health` and `/metrics`; absent: nowhere. */
  readonly healthPort?: number;
  /** Whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: string;
  /** How long the event log is kept, days. */
  readonly eventDays: number;
  /** Requests a minute for one address or account; 0 switches the limit off. */
  readonly ratePerMinute: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

  constructor(values: Config) {
    Object.assign(this, values);
  }
}
