import type { Manifest } from './manifest.js';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const having =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const table = having({ name: isText, columns: listOf(isText), rows: isCount, sha256: isText });
const file = having({ id: isText, bytes: isCount, sha256: isText });
const FIELDS: Record<keyof Manifest, Check> = {
  format: isCount,
  takenAt: isCount,
  database: isText,
  steps: listOf(isText),
  secret: having({ fingerprints: listOf(isText), included: isFlag }),
  tables: listOf(table),
  files: listOf(file),
  damaged: listOf(isText),
  leftOut: maybe(listOf(isText)),
};

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Has everything that a restore looks at; whether it is true is another matter. */
export function isManifest(value: unknown): value is Manifest {
  return having(FIELDS)(value);
}
