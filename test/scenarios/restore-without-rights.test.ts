import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/create-app.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations.js';
import { ArchiveReader } from '../../src/platform/backup/archive-reader.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { Config } from '../../src/platform/config/config.js';
import { execute } from '../../src/platform/db/statements.js';
import { back, type Place, place } from '../harness/backup-place.js';

/** With or without a look-up of names the server calls us one or the other. */
const HOSTS = ['localhost', '127.0.0.1'];
const ALL = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'CREATE', 'DROP', 'ALTER', 'INDEX'];

describe('a restore by a user of the database who lacks a right', () => {
  if (process.env.DB !== 'mariadb') return it.skip('looked at with a server', () => undefined);
  let target: Place;
  let url: URL;
  beforeAll(async () => {
    target = await place();
    url = new URL(target.config.databaseUrl ?? '');
    [url.username, url.password] = [`${url.pathname.slice(1)}_u`, 'p'];
  }, 60_000);
  afterAll(async () => {
    await asOwner(users().map((user) => `DROP USER IF EXISTS ${user}`));
    await target.drop();
  });

  const users = (): string[] => HOSTS.map((host) => `'${url.username}'@'${host}'`);
  const asOwner = async (statements: string[]): Promise<void> => {
    const db = await openDatabase(target.config);
    for (const sql of statements) await db.tx((em) => execute(em, sql));
    await db.close();
  };

  it.each(ALL.slice(1))(
    'is refused for want of %s while nothing is marked or cleared',
    async (lacking) => {
      const within = `${url.pathname.slice(1)}.*`;
      const some = ALL.filter((right) => right !== lacking).join(', ');
      await asOwner(
        users().flatMap((user) => [
          `CREATE OR REPLACE USER ${user} IDENTIFIED BY 'p'`,
          `GRANT ${some} ON ${within} TO ${user}`,
        ]),
      );
      const path = join(target.config.dataDir, `without-${lacking}.zip`);
      const manifest = await back(target.config, path);
      const archive = await ArchiveReader.open(path);
      const config = new Config({ ...target.config, databaseUrl: url.href });
      const task = {
        archive,
        manifest,
        config,
        schema: { entities, migrations },
        onCleared: () => undefined,
      };
      const failed = await restoreBackup({ ...task, force: true }, () => 0).catch((error: Error) => error);
      archive.close();
      expect((failed as Error).message).toContain(`${lacking} command denied`);
      await asOwner([]); // which opens the database as everybody does
      expect(await back(target.config, `${path}.again`)).toMatchObject({ leftOut: [] });
    },
    60_000,
  );
});
