import { readFileSync } from 'node:fs';

/** Reads a committed extract; its fields hold no comma and no quote, so that a plain split is exact. */
export function readRows(file: string): string[][] {
  const text = readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
}

/** Reads a committed JSON file; the caller names its shape, a test checks it. */
export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')) as T;
}
