import { interpolate, isOurs, readCompose } from './compose.js';

/** Where on this machine the parts are that Compose gives names of their own. */
export interface Places {
  /** The whole address with account and password, as it is here. */
  databaseUrl: string;
  /** Absent: search is the embedded engine's, in the data folder that all processes share. */
  meili?: { url: string; key: string };
  dataDir: string;
  appSecret: string;
  /** A free port for each service that answers. */
  ports: ReadonlyMap<string, number>;
  /** What this run wants otherwise, by the variable's name. */
  env?: Record<string, string>;
}

/** One process: the words of docker-compose.yml, with this machine's places in them. */
export interface Planned {
  name: string;
  kind: 'node' | 'worker' | 'migrate';
  args: string[];
  env: Record<string, string>;
  port: number;
}

/** The services that need a port of their own when they share one machine. */
export function answering(): string[] {
  const { services } = readCompose();
  return Object.entries(services)
    .filter(([name, service]) => isOurs(service) && kindOf(name) !== 'migrate')
    .map(([name]) => name);
}

/** Our services as plain processes, in the order of the file. */
export function plan(places: Places): Planned[] {
  // The words ask for these; where they lead is said by `here`.
  const values = { APP_SECRET: places.appSecret, DATABASE_PASSWORD: 'elsewhere', MEILI_KEY: 'elsewhere' };
  return Object.entries(readCompose().services)
    .filter(([, service]) => isOurs(service))
    .map(([name, { command = [], environment = {} }]) => {
      const port = places.ports.get(name) ?? 0;
      const said = Object.entries(environment).map(([key, text]) => [key, interpolate(text, values)]);
      const env = { ...(Object.fromEntries(said) as Record<string, string>), ...here(places) };
      if (env.HEALTH_PORT) env.HEALTH_PORT = String(port);
      const [program, ...args] = command;
      if (program !== 'node') throw new Error(`${name} runs ${program}, which is not here`);
      return { name, kind: kindOf(name), args, port, env: { ...env, PORT: String(port), ...places.env } };
    });
}

function here({ databaseUrl, meili, dataDir }: Places): Record<string, string> {
  const search = { MEILI_URL: meili?.url ?? '', MEILI_KEY: meili?.key ?? '' };
  return { HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ...search };
}

function kindOf(name: string): Planned['kind'] {
  const kind = name.replace(/-\d+$/, '');
  if (kind === 'node' || kind === 'worker' || kind === 'migrate') return kind;
  throw new Error(`${name} is none of node, worker, migrate`);
}
