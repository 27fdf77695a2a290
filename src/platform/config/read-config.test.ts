import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type ConfigFaults, readConfig } from './read-config.js';

const dataDir = mkdtempSync(join(tmpdir(), 'gq-config-'));

describe('the configuration', () => {
  it('is a demo on loopback with the embedded database, with a secret that stays', () => {
    const first = readConfig({ DATA_DIR: dataDir });
    expect(first).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 3000 });
    expect(first.appSecret.length).toBeGreaterThanOrEqual(32);
    expect(readConfig({ DATA_DIR: dataDir }).appSecret).toBe(first.appSecret);
  });

  it('is production as soon as others can reach it or the database is a server', () => {
    const secret = 'x'.repeat(40);
    expect(readConfig({ HOST: '0.0.0.0', APP_SECRET: secret }).mode).toBe('production');
    expect(readConfig({ DATABASE_URL: 'mysql://u@h/d', APP_SECRET: secret }).mode).toBe('production');
  });

  it('does not leave the work to others where no other process can be', () => {
    expect(() => readConfig({ DATA_DIR: dataDir, WORKERS: 'apart' })).toThrow('WORKERS');
  });

  it('lists every fault at once by the name of its variable', () => {
    const bad = {
      MODE: 'test',
      PORT: '99999',
      MEILI_URL: 'ftp://x',
      MEILI_PREFIX: 'a/b',
      HOST: '0.0.0.0',
      APP_SECRET: 'short',
      TRUSTED_PROXIES: '10.0.0.0/8,me',
    };
    let faults: string[] = [];
    try {
      readConfig(bad);
    } catch (error) {
      faults = (error as ConfigFaults).faults;
    }
    expect(faults.map((f) => f.split(':')[0]).sort()).toEqual([
      'APP_SECRET',
      'MEILI_PREFIX',
      'MEILI_URL',
      'MODE',
      'PORT',
      'TRUSTED_PROXIES',
    ]);
  });
});
