import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}

export interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

/** docker-compose.yml as its readers see it, merges resolved, variables still in place. */
export function readCompose(): Compose {
  return parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as Compose;
}

/** Whether a service is one of ours: a program of the image that the Dockerfile builds. */
export function isOurs({ image }: Service): boolean {
  return image === 'gongqiao';
}

const VARIABLE = /\$\{(\w+)(?::([-?])([^}]*))?\}/g;

/** Puts the variables in as Compose does: `${A:-default}`, and `${A:?why}` throws where A is missing. */
export function interpolate(text: string, values: Record<string, string>): string {
  return text.replace(VARIABLE, (_, name: string, sign = '', more = '') => {
    const value = values[name];
    if (value) return value;
    if (sign === '?') throw new Error(`${name}: ${String(more)}`);
    return sign === '-' ? String(more) : '';
  });
}
