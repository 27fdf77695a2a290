import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { ClearFault } from './clear-fault.js';
import { Config } from './config.js';
import { databaseFaults } from './database-url.js';
import { type BucketAddress, readFilesUrl } from './files-url.js';
import { keptSecret, keptSecretFile } from './kept-secret.js';
import { weakness } from './weak-secret.js';

/** What Fastify knows by name; everything else is an address, perhaps with the length of its network. */
const NAMED_NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Every fault of the environment at once, each beginning with the variable's name. */
export class ConfigFaults extends ClearFault {
  constructor(readonly faults: string[]) {
    super(`The configuration cannot be used:\n${faults.map((f) => `  - ${f}`).join('\n')}`);
  }
}

type Env = Record<string, string | undefined>;

class Reader {
  readonly faults: string[] = [];
  constructor(private readonly env: Env) {}

  text(name: string): string | undefined {
    return this.env[name]?.trim() || undefined;
  }

  number(name: string, fallback: number, min: number, max: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    this.faults.push(`${name}: ${text} is not a whole number from ${min} to ${max}`);
    return fallback;
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const found = choices.find((c) => c === text);
    if (!found) this.faults.push(`${name}: ${text} is none of ${choices.join(', ')}`);
    return found ?? fallback;
  }

  pattern(name: string, pattern: RegExp, means: string, fallback: string): string {
    const text = this.text(name) ?? fallback;
    if (!pattern.test(text)) this.faults.push(`${name}: ${text} is not ${means}`);
    return text;
  }

  /** A list of networks, with commas between them. */
  networks(name: string, fallback: string): string {
    const text = this.text(name) ?? fallback;
    for (const one of text.split(',').map((part) => part.trim())) {
      const [address = '', bits = '0'] = one.split('/');
      if (NAMED_NETWORKS.has(one) || (isIP(address) && /^\d{1,3}$/.test(bits))) continue;
      this.faults.push(`${name}: ${one} is none of ${[...NAMED_NETWORKS].join(', ')} and no address`);
    }
    return text;
  }

  url(name: string, schemes: readonly string[]): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const ok = URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1));
    if (!ok) this.faults.push(`${name}: not an address that begins with ${schemes.join(':// or ')}://`);
    return text;
  }

  database(name: string): string | undefined {
    const text = this.url(name, ['mysql', 'mariadb']);
    if (text && URL.canParse(text))
      this.faults.push(...databaseFaults(new URL(text)).map((fault) => `${name}: ${fault}`));
    return text;
  }

  /** What people type, unless it is said, begins with the address to listen at; one of IPv6 stands in brackets there. */
  publicUrl(name: string, host: string, port: number): string {
    const given = this.url(name, ['http', 'https']);
    const url = given ?? `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
    if (!given && !URL.canParse(url))
      this.faults.push(`HOST: ${host} is no address; it takes one such as 127.0.0.1`);
    return url;
  }

  bucket(name: string): BucketAddress | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const { address, faults } = readFilesUrl(text);
    this.faults.push(...faults.map((fault) => `${name}: ${fault}`));
    return address ?? undefined;
  }
}

const CHANGE =
  'where data was sealed with this one already, give it as APP_SECRET_OLD and run `cli rotate-secret`';

const LOST_KEPT =
  'put the one back that was there (it lies in each backup of a demo), or remove it where nothing was sealed yet';

function secret(read: Reader, mode: Config['mode'], dataDir: string): string {
  const given = read.text('APP_SECRET');
  if (given) {
    const weak = weakness(given, mode);
    if (weak)
      read.faults.push(`APP_SECRET: ${weak}; \`openssl rand -hex 32\` makes a good one\n    ${CHANGE}`);
    return given;
  }
  if (mode === 'production') {
    read.faults.push('APP_SECRET: missing; production asks for one (openssl rand -hex 32)');
    return '';
  }
  const kept = keptSecret(dataDir);
  const weak = weakness(kept, mode);
  if (weak) read.faults.push(`APP_SECRET: ${keptSecretFile(dataDir)} ${weak}; ${LOST_KEPT}`);
  return kept;
}

function formerSecret(read: Reader): string | undefined {
  const given = read.text('APP_SECRET_OLD');
  if (given && given === read.text('APP_SECRET'))
    read.faults.push('APP_SECRET_OLD: is the same as APP_SECRET; it takes the one before');
  return given;
}

function indexPrefix(read: Reader): string {
  const given = read.text('MEILI_PREFIX') ?? 'gongqiao';
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(given))
    read.faults.push('MEILI_PREFIX: takes small letters, digits and hyphens, at most 64');
  return given;
}

/** The servers beside the database, each of them optional. */
function partners(read: Reader) {
  return {
    meiliUrl: read.url('MEILI_URL', ['http', 'https']),
    meiliKey: read.text('MEILI_KEY'),
    meiliPrefix: indexPrefix(read),
    files: read.bucket('FILES_URL'),
    smtpUrl: read.url('SMTP_URL', ['smtp', 'smtps']),
    mailFrom: read.text('MAIL_FROM') ?? 'Gongqiao <no-reply@localhost>',
    smsUrl: read.url('SMS_URL', ['http', 'https']),
  };
}

/** Reads the environment; demo is the default only on loopback with the embedded database. Throws {@link ConfigFaults}. */
export function readConfig(env: Env): Config {
  const read = new Reader(env);
  const host = read.text('HOST') ?? '127.0.0.1';
  const databaseUrl = read.database('DATABASE_URL');
  const local = LOOPBACK.has(host) && !databaseUrl;
  const mode = read.choice('MODE', ['demo', 'production'] as const, local ? 'demo' : 'production');
  const dataDir = resolve(read.text('DATA_DIR') ?? 'data');
  const port = read.number('PORT', 3000, 0, 65535);
  const config = new Config({
    mode,
    host,
    port,
    dataDir,
    databaseUrl,
    databasePool: read.number('DATABASE_POOL', 10, 1, 200),
    ...partners(read),
    appSecret: secret(read, mode, dataDir),
    appSecretOld: formerSecret(read),
    publicUrl: read.publicUrl('PUBLIC_URL', host, port),
    workers: read.choice('WORKERS', ['inside', 'apart'] as const, 'inside'),
    district: read.pattern('DISTRICT', /^\d{6}$/, 'six digits such as 330211', '330211'),
    healthPort: read.number('HEALTH_PORT', 0, 0, 65535) || undefined,
    trustedProxies: read.networks('TRUSTED_PROXIES', 'loopback'),
    eventDays: read.number('EVENT_DAYS', 90, 1, 3650),
    ratePerMinute: read.number('RATE_PER_MINUTE', 600, 0, 1_000_000),
    logLevel: read.choice(
      'LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const,
      mode === 'demo' ? 'warn' : 'info',
    ),
  });
  if (config.workers === 'apart' && !databaseUrl)
    read.faults.push('WORKERS: apart asks for DATABASE_URL; the embedded database has one process');
  if (read.faults.length) throw new ConfigFaults(read.faults);
  return config;
}
