import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import { openDb } from '../../src/platform/db/db.module.js';
import { ad, adMap, csv } from '../factories/import-files.js';
import { ServerProcess } from '../harness/server-process.js';
import { type Started, started } from '../harness/started.js';
import { TcpGate } from '../harness/tcp-gate.js';
import { until } from '../harness/until.js';

/** More than are brought in while a doctor looks about. */
const ROWS = 15_000;

describe('a command that has the house to itself', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.prepare();
    writeFileSync(path('map.json'), adMap('命令行'));
    writeFileSync(path('many.csv'), csv(Array.from({ length: ROWS }, (_, at) => ad(`m${at}`))));
    await server.cli('migrate');
  }, 120_000);
  afterAll(() => server.close());

  const path = (name: string): string => join(server.dataDir, name);
  const importing = async (env: Record<string, string>): Promise<Started> => {
    const child = started(env, 'import', path('many.csv'), '--map', path('map.json'));
    await until(() => Promise.resolve(/\d+ %/.test(child.said())), 60);
    return child;
  };

  it('does not wait for an import that a killed process has left: the next server goes on with it', async () => {
    const child = await importing(server.env);
    child.process.kill('SIGKILL');
    await child.code;
    expect(await server.cli('doctor')).toMatchObject({ code: 0 });
    const db = await openDb(readConfig(server.env), { entities, migrations });
    const [job] = await db.rows<{ state: string; done: number }>('SELECT state, done FROM jobs');
    await db.close();
    expect(job?.state).toBe('running');
    expect(Number(job?.done)).toBeLessThan(ROWS);
  }, 120_000);

  it('says in words that the database server has gone in the middle of its work', async () => {
    const url = server.env['DATABASE_URL'];
    if (!url) return;
    const gate = await TcpGate.before(url);
    const child = await importing({ ...server.env, DATABASE_URL: gate.url });
    gate.shut();
    expect(await child.code).toBe(1);
    await gate.close();
    expect(child.said()).toMatch(
      /database does not answer|check DATABASE_URL|connection to the database broke/,
    );
    expect(child.said()).not.toMatch(/^\s+at /m);
  }, 120_000);
});
