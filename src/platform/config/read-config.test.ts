import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { keepSecret } from './kept-secret.js';
import { type ConfigFaults, readConfig } from './read-config.js';
import { weakness } from './weak-secret.js';

const dataDir = mkdtempSync(join(tmpdir(), 'gq-config-'));

describe('the configuration', () => {
  it('is a demo on loopback with the embedded database, with a secret that stays', () => {
    const first = readConfig({ DATA_DIR: dataDir });
    expect(first).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 3000 });
    expect(first.appSecret.length).toBeGreaterThanOrEqual(32);
    expect(readConfig({ DATA_DIR: dataDir }).appSecret).toBe(first.appSecret);
  });

  it('is production as soon as others can reach it or the database is a server', () => {
    const secret = randomBytes(32).toString('hex');
    expect(readConfig({ HOST: '0.0.0.0', APP_SECRET: secret }).mode).toBe('production');
    expect(readConfig({ DATABASE_URL: 'mysql://u@h/d', APP_SECRET: secret }).mode).toBe('production');
  });

  it.each([
    ['few characters', 'a'.repeat(32)],
    ['few characters', '00000000000000000000000000000001'],
    ['one piece', 'another-secret-'.repeat(3)],
    ['one piece', '0123456789abcdef'.repeat(2)],
    ['one piece', `${'password12345678'.repeat(2)}p`],
    ['one piece', 'zhenhai1zhenhai2zhenhai3zhenhai4zhenhai5'],
    ['one piece', `my${'-zhenhai'.repeat(4)}-2026`],
    ['counts up or down', '0123456789abcdefghijklmnopqrstuv'],
    ['stands still', `${'0'.repeat(24)}12345678`],
    ['a placeholder', 'at least 32 characters, see openssl rand -hex 32'],
    ['a placeholder', 'my-super-secret-app-secret-93175402'],
    ['a placeholder', 'a-password-for-Gongqiao-of-2026-07'],
    ['a placeholder', 'thisisaverylongsecretkeyforgongqiao'],
    ['a placeholder', 'CHANGE_ME-to-something-long-and-random'],
    ['at least 32', 'quite-good-but-short'],
  ])('refuses a secret of %s in production, saying how to make one: %s', (why, APP_SECRET) => {
    const given = { MODE: 'production', DATA_DIR: dataDir, APP_SECRET };
    expect(() => readConfig(given)).toThrow(
      new RegExp(`APP_SECRET: .*${why}.*openssl rand -hex 32[^]*APP_SECRET_OLD`),
    );
    // What it has sealed can be sealed anew.
    const next = { ...given, APP_SECRET: randomBytes(32).toString('hex'), APP_SECRET_OLD: APP_SECRET };
    expect(readConfig(next).appSecretOld).toBe(APP_SECRET);
  });

  it('takes what chance has made, of hexadecimal digits or others', () => {
    for (let round = 0; round < 1000; round++)
      for (const encoding of ['hex', 'base64'] as const)
        expect(weakness(randomBytes(24).toString(encoding))).toBeNull();
    expect(weakness(randomBytes(2048).toString('hex'))).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['few characters', 'short'],
  ])('does not begin on a kept secret of %s, as a full disk has left it', (_, kept) => {
    const folder = mkdtempSync(join(tmpdir(), 'gq-config-'));
    writeFileSync(join(folder, 'app-secret'), kept);
    expect(() => readConfig({ DATA_DIR: folder })).toThrow(/APP_SECRET: .*app-secret must have at least 32/);
  });

  it('says that a folder lies where its secret belongs, as a container makes one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gq-config-'));
    mkdirSync(join(folder, 'app-secret'));
    expect(() => readConfig({ DATA_DIR: folder })).toThrow(/app-secret is a folder.*mounted/);
  });

  it('says that the link where its secret belongs leads nowhere', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gq-config-'));
    symlinkSync(join(folder, 'not-mounted'), join(folder, 'app-secret'));
    expect(() => readConfig({ DATA_DIR: folder })).toThrow(
      /app-secret is a link to a file that is not there/,
    );
  });

  it.each([
    ['::1', 'http://[::1]:3000'],
    ['::', 'http://[::]:3000'],
    ['192.0.2.1', 'http://192.0.2.1:3000'],
  ])('makes of the address %s one that people can type', (HOST, address) => {
    expect(readConfig({ MODE: 'demo', DATA_DIR: dataDir, HOST }).publicUrl).toBe(address);
  });

  it('says that HOST is no address, unless another is given to people', () => {
    const given = { MODE: 'demo', DATA_DIR: dataDir, HOST: '999.1.1.1' };
    expect(() => readConfig(given)).toThrow(/HOST: 999\.1\.1\.1 is no address/);
    expect(readConfig({ ...given, PUBLIC_URL: 'https://a.example' }).host).toBe('999.1.1.1');
  });

  it.each([
    ['mysql://u:50%off@h/d', /DATABASE_URL: % stands before.*written %25/],
    ['mysql://u:p@h', /DATABASE_URL: names no database: mysql:\/\/user/],
    ['mysql://u:p@h/', /DATABASE_URL: names no database/],
  ])('says what is wrong with the database server of %s', (DATABASE_URL, words) => {
    const given = { MODE: 'demo', DATA_DIR: dataDir, DATABASE_URL };
    expect(() => readConfig(given)).toThrow(words);
    expect(readConfig({ ...given, DATABASE_URL: 'mysql://u:50%25off@h/d' }).databaseUrl).toBeDefined();
  });

  it('makes its own secret whole or not at all, and leaves nothing beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gq-config-'));
    readConfig({ DATA_DIR: folder });
    expect(readdirSync(folder)).toEqual(['app-secret']);
    keepSecret(folder, 'another-one');
    expect([readdirSync(folder), readFileSync(join(folder, 'app-secret'), 'utf8')]).toEqual([
      ['app-secret'],
      'another-one',
    ]);
    expect(statSync(join(folder, 'app-secret')).mode & 0o777).toBe(0o600);
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
