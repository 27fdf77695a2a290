import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './processes.js';

export const PARTS = [
  'list',
  'one',
  'create',
  'import',
  'live',
  'growth',
  'search',
  'engines',
  'loop',
  'process',
] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  parts: Part[];
  /** At least five, for figures that are told to others. */
  rounds: number;
  seconds: number;
  /** How many postings the large house has. */
  postings: number;
  /** The address of a MariaDB; null for the embedded database. */
  server: string | null;
  meili: { url: string; key: string } | null;
  /** Where data stays between runs. */
  folder: string;
  json: string | null;
  /** A folder for processor profiles of the product. */
  profile: string | null;
}

const SPEC = {
  database: { type: 'string', default: 'sqlite' },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '2' },
  postings: { type: 'string', default: '100000' },
  json: { type: 'string' },
  profile: { type: 'string' },
} as const;

/** Reads the command line and what `tools/bench.mjs` has started. */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): Options {
  const { values, positionals } = parseArgs({ args, options: SPEC, allowPositionals: true });
  const unknown = positionals.find((word) => !PARTS.some((part) => part === word));
  if (unknown) throw new Error(`no part is called ${unknown}; there are ${PARTS.join(', ')}`);
  const wanted = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
  return {
    parts: wanted,
    rounds: whole('rounds', values.rounds),
    seconds: whole('seconds', values.seconds),
    postings: whole('postings', values.postings),
    server: serverOf(values.database, env),
    meili: env.MEILI_URL ? { url: env.MEILI_URL, key: env.MEILI_KEY ?? '' } : null,
    folder: env.BENCH_KEPT ?? join(ROOT, 'var/bench'),
    json: values.json ?? null,
    profile: values.profile ?? null,
  };
}

function serverOf(database: string, env: NodeJS.ProcessEnv): string | null {
  if (database === 'sqlite') return null;
  const address = database === 'mariadb' ? env.BENCH_MARIADB_URL : database;
  if (address && URL.canParse(address)) return address;
  throw new Error('--database is sqlite, mariadb or the address of a server');
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Error(`--${name} is a whole number from 1`);
}
