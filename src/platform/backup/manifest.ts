import { createHmac } from 'node:crypto';
import { derivedKey } from '../access/secret-keys.js';
import type { Dialect } from '../db/connection.js';

export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const MANIFEST_MAC = 'manifest.mac';
export const KEY_FILE = 'keys/app-secret';

export const tableEntry = (name: string): string => `tables/${name}.ndjson`;
export const fileEntry = (id: string): string => `files/${id}`;

export interface BackedUpTable {
  name: string;
  columns: string[];
  rows: number;
  /** Of its lines, one JSON array a row, in the order of the primary key. */
  sha256: string;
}

export interface BackedUpFile {
  id: string;
  bytes: number;
  sha256: string;
}

/** What a backup holds and what it needs; everything in the archive is counted and hashed here. */
export interface Manifest {
  format: typeof FORMAT;
  /** Milliseconds since 1970. */
  takenAt: number;
  database: Dialect;
  /** The steps of the schema, oldest first. */
  steps: string[];
  secret: {
    /** Tells which APP_SECRET the personal data in it is sealed with, and nothing else of it. */
    fingerprints: string[];
    /** A demo's own secret lies in the archive; an operator's never does. */
    included: boolean;
  };
  tables: BackedUpTable[];
  files: BackedUpFile[];
  /** Files whose rows are there, while the store itself had lost or spoiled their bytes. */
  damaged: string[];
  /** Tables (`table`) and columns (`table.column`) that others have put into the database; they are not in here. */
  leftOut?: string[];
}

/** Only who knows the secret can write a manifest that a restore believes. */
export function manifestMac(secret: string, text: string): string {
  return createHmac('sha256', derivedKey(secret, 'backup-manifest')).update(text).digest('hex');
}
