import { inspect } from 'node:util';
import { BrokenOff, ClearFault } from '../config/clear-fault.js';
import { FilesUnavailable } from '../files/files-unavailable.js';
import type { Words } from '../http/refusal.js';

interface SystemError {
  fatal?: boolean;
  code?: string;
  syscall?: string;
  port?: number;
  address?: string;
  hostname?: string;
  path?: string;
  sqlMessage?: string;
  message?: string;
  driverError?: SystemError;
}

type Explanation = (error: SystemError) => Words;

const noDatabase: Explanation = ({ address, hostname, port, message }) => ({
  zh: `无法连接数据库（${message}）：请检查 DATABASE_URL，并确认数据库服务已启动`,
  en: `no database answers at ${address ?? hostname ?? '?'}${port ? `:${port}` : ''}: check DATABASE_URL and that the server runs`,
});
const noEntry: Explanation = ({ sqlMessage, message }) => ({
  zh: `数据库拒绝登录（${sqlMessage ?? message}）：请检查 DATABASE_URL 中的用户名和密码、该用户的登录方式（IDENTIFIED BY）及其权限`,
  en: `the database does not let us in (${sqlMessage ?? message}): check user, password, how that user signs in (IDENTIFIED BY) and grants in DATABASE_URL`,
});
const noPlace: Explanation = ({ sqlMessage }) => ({
  zh: `数据库连接数已满（${sqlMessage}）：请提高 max_connections 或该用户的上限，或减小各进程的 DATABASE_POOL`,
  en: `the database takes no more connections (${sqlMessage}): raise max_connections or the user's limit, or lower DATABASE_POOL of each process`,
});
const noFolder: Explanation = ({ path, message }) => ({
  zh: `无法写入数据目录（${message}）：请检查 DATA_DIR 及其属主和权限`,
  en: `cannot write ${path ?? 'the data folder'} (${message}): check DATA_DIR, its owner and its rights`,
});
const noRights: Explanation = ({ sqlMessage }) => ({
  zh: `数据库不允许该操作（${sqlMessage}）：该用户需要此数据库的全部权限（GRANT ALL），且服务器不得为只读`,
  en: `the database does not allow it (${sqlMessage}): its user needs all rights in this database (GRANT ALL), and the server must not be read-only`,
});
const brokenLine: Explanation = ({ message }) => ({
  zh: `与数据库的连接中断（${message}）：请确认数据库服务正常，然后重试`,
  en: `the connection to the database broke (${message}): see that the server is well, then try again`,
});
const fullServer: Explanation = ({ sqlMessage }) => ({
  zh: `数据库服务器写不下了（${sqlMessage}）：请在其磁盘上腾出空间，然后重试`,
  en: `the database server has no room to write (${sqlMessage}): make room on its disk, then try again`,
});
const busy: Explanation = ({ message }) => ({
  zh: `DATA_DIR 中的数据库正被其他程序占用（${message}）：请关闭打开 gongqiao.db 的程序，然后重试`,
  en: `another program holds the database in DATA_DIR (${message}): close whatever has gongqiao.db open, then try again`,
});
const noDisk: Explanation = ({ code, message }) => ({
  zh: `无法读写 DATA_DIR 所在的磁盘（${code}，${message}）：请检查其剩余空间和状态，然后重试`,
  en: `the disk where DATA_DIR lies cannot be read or written (${code}, ${message}): see what room it has and whether it is well, then try again`,
});
const noSpace: Explanation = () => ({
  zh: '磁盘已满：请腾出 DATA_DIR 所在磁盘的空间后重新启动',
  en: 'the disk is full: make room where DATA_DIR lies, then start again',
});
const spoiled: Explanation = ({ message }) => ({
  zh: `DATA_DIR 中的数据库文件已损坏（${message}）：请移走 gongqiao.db，并用 cli restore 恢复最近的备份`,
  en: `the database file in DATA_DIR is damaged (${message}): move gongqiao.db away and restore the last backup with \`cli restore\``,
});
const noFiles = ({ reason }: FilesUnavailable): Words => ({
  zh: `上传文件的存储不可用（${reason}）：请检查 FILES_URL（未设置时为 DATA_DIR/files），并确认存储已启动，然后重试`,
  en: `the storage of uploaded files does not serve us (${reason}): check FILES_URL, or DATA_DIR/files where it is not set, and that it runs, then try again`,
});
const noListening: Explanation = ({ code, port, address }) => ({
  zh: `无法监听 ${address}:${port}（${code}）：请停止占用该端口的程序，或改用其他 PORT / HOST`,
  en: `cannot listen at ${address}:${port} (${code}): stop the program that has the port, or choose another PORT or HOST`,
});
/** The database's driver says of what it could not reach that it is fatal; a name to listen at is looked up without it. */
const noName: Explanation = (error) =>
  error.fatal
    ? noDatabase(error)
    : {
        zh: `无法监听 ${error.hostname}（${error.code}）：HOST 应为本机的地址，例如 127.0.0.1`,
        en: `cannot listen at ${error.hostname} (${error.code}): HOST takes an address of this machine, such as 127.0.0.1`,
      };

const BY_CODE: Record<string, Explanation> = {
  ECONNREFUSED: noDatabase,
  ENOTFOUND: noDatabase,
  EAI_AGAIN: noDatabase,
  ETIMEDOUT: noDatabase,
  EHOSTUNREACH: noDatabase,
  ER_ACCESS_DENIED_ERROR: noEntry,
  ER_DBACCESS_DENIED_ERROR: noEntry,
  ER_ACCESS_DENIED_NO_PASSWORD_ERROR: noEntry,
  ER_ACCOUNT_HAS_BEEN_LOCKED: noEntry,
  ER_BULK_PARSER_INCOMPLETE_ESCAPE_SEQUENCE: noEntry, // MySQL's name for the number by which MariaDB says "locked"
  ER_MUST_CHANGE_PASSWORD: noEntry,
  ER_MUST_CHANGE_PASSWORD_LOGIN: noEntry,
  AUTH_SWITCH_PLUGIN_ERROR: noEntry,
  ER_CON_COUNT_ERROR: noPlace,
  ER_TOO_MANY_USER_CONNECTIONS: noPlace,
  ER_USER_LIMIT_REACHED: noPlace,
  ER_HOST_NOT_PRIVILEGED: ({ sqlMessage }) => ({
    zh: `数据库不接受来自本机的连接（${sqlMessage}）：请为本机地址创建用户（CREATE USER 'gongqiao'@'地址' …）并授权`,
    en: `the database takes no connections from this machine (${sqlMessage}): CREATE USER 'gongqiao'@'its address' … and GRANT there`,
  }),
  ER_BAD_DB_ERROR: ({ sqlMessage }) => ({
    zh: `数据库不存在（${sqlMessage}）：请先执行 CREATE DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    en: `there is no such database (${sqlMessage}): CREATE DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_bin first`,
  }),
  ER_TABLEACCESS_DENIED_ERROR: noRights,
  ER_COLUMNACCESS_DENIED_ERROR: noRights,
  ER_OPTION_PREVENTS_STATEMENT: noRights,
  ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION: noRights,
  PROTOCOL_CONNECTION_LOST: brokenLine,
  ECONNRESET: brokenLine,
  EPIPE: brokenLine,
  ER_SERVER_SHUTDOWN: brokenLine,
  ER_CONNECTION_KILLED: brokenLine,
  ER_DISK_FULL: fullServer,
  ER_RECORD_FILE_FULL: fullServer,
  EACCES: noFolder,
  EPERM: noFolder,
  EROFS: noFolder,
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  SQLITE_CANTOPEN: noFolder,
  SQLITE_READONLY: noFolder,
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  SQLITE_FULL: noSpace,
  SQLITE_IOERR: noDisk,
  SQLITE_BUSY: busy,
  SQLITE_LOCKED: busy,
  SQLITE_NOTADB: spoiled,
  SQLITE_CORRUPT: spoiled,
};

/** Node says ENOENT where a folder is to be made on a disk that is mounted read-only, and where there is no socket. */
const BY_CALL: Record<string, Explanation> = {
  listen: noListening,
  mkdir: noFolder,
  connect: noDatabase,
  getaddrinfo: noName,
};

/** What to print of whatever ended the process: words that say what to do next, or, of the unforeseen, everything. */
export function told(error: unknown): unknown {
  if (error instanceof BrokenOff) return `${error.message}\n${text(told(error.reason))}`;
  if (error instanceof ClearFault) return error.message;
  if (error instanceof FilesUnavailable) return both(noFiles(error));
  const system = ((error as SystemError)?.driverError ?? error) as SystemError;
  const explain =
    BY_CALL[system?.syscall ?? ''] ?? byCode(system?.code ?? '') ?? (gone(system) && brokenLine);
  if (!explain) return error;
  return both(explain(system));
}

/** What is asked of a connection that broke off before fails without a code. */
const gone = (error: SystemError): boolean => error?.fatal === true && !error.code;

/** SQLite says behind a code in what way: of a disk that fails it alone a dozen, one of them a full one. */
function byCode(code: string): Explanation | undefined {
  const [kind] = /^SQLITE_[A-Z]+/.exec(code) ?? [code];
  return BY_CODE[kind];
}

const both = ({ zh, en }: Words): string => `${zh}\n${en}`;
const text = (said: unknown): string => (typeof said === 'string' ? said : inspect(said));
