import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, onPath } from './programs.mjs';
import { startServer } from './server-process.mjs';

/** The server refuses to run as root: there it runs as Debian's own user for it, who must own the folder. */
function ownedFolder(kept) {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'gongqiao-mariadb-'));
  mkdirSync(folder, { recursive: true });
  if (process.getuid() !== 0) return { folder, user: [] };
  const id = (flag) => Number(execFileSync('id', [flag, 'mysql'], { encoding: 'utf8' }));
  chownSync(folder, id('-u'), id('-g'));
  return { folder, user: ['--user=mysql'] };
}

function createTables(folder, user) {
  const program = onPath('mariadb-install-db', 'mysql_install_db');
  if (!program) throw new Error('mariadb-install-db is missing beside mariadbd');
  const options = [
    `--datadir=${join(folder, 'data')}`,
    '--skip-test-db',
    '--auth-root-authentication-method=socket',
  ];
  execFileSync(program, ['--no-defaults', ...user, ...options], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder },
    stdio: 'pipe',
  });
}

/** One account that may make databases of its own, from this machine only, with a password nobody else knows. */
function firstStatements(folder, password) {
  const file = join(folder, 'init.sql');
  writeFileSync(
    file,
    ['127.0.0.1', 'localhost']
      .map((host) => `'gongqiao'@'${host}'`)
      .map(
        (who) =>
          `CREATE OR REPLACE USER ${who} IDENTIFIED BY '${password}';\nGRANT ALL ON *.* TO ${who} WITH GRANT OPTION;\n`,
      )
      .join('') + 'CREATE DATABASE IF NOT EXISTS gongqiao_test CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;\n',
  );
  chmodSync(file, 0o644);
  return file;
}

/**
 * A MariaDB with the durability of production, for this run only or on the folder whose data is to be `kept`;
 * undefined when none is installed.
 */
export async function startMariadb({ kept } = {}) {
  const program = onPath('mariadbd', 'mysqld');
  if (!program) return undefined;
  const { folder, user } = ownedFolder(kept);
  if (!existsSync(join(folder, 'data'))) createTables(folder, user);
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const socket = join(folder, 'mariadb.sock');
  const args = [
    '--no-defaults',
    ...user,
    `--datadir=${join(folder, 'data')}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'mariadb.pid')}`,
    `--init-file=${firstStatements(folder, password)}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_general_ci',
    '--max-connections=400',
    '--innodb-buffer-pool-size=128M',
  ];
  const stop = await startServer({
    program,
    args,
    // Its own: the user it runs as may not write where this process does.
    env: { TMPDIR: folder },
    folder,
    ready: /ready for connections/,
    kept: kept !== undefined,
  });
  // Through the socket, as on one machine; with the parameter taken away the same address goes over the network.
  return {
    url: `mysql://gongqiao:${password}@127.0.0.1:${port}/gongqiao_test?socketPath=${encodeURIComponent(socket)}`,
    stop,
  };
}
