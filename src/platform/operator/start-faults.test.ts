import { describe, expect, it } from '@jest/globals';
import { BrokenOff } from '../config/clear-fault.js';
import { FilesUnavailable } from '../files/files-unavailable.js';
import { told } from './start-faults.js';

const fault = (more: object) => Object.assign(new Error('no such file or directory'), more);

describe('what ends a start', () => {
  it('names DATA_DIR where no folder can be made, whatever the system calls it', () => {
    const readOnly = fault({ code: 'ENOENT', syscall: 'mkdir', path: '/mnt/data' });
    expect(told(readOnly)).toMatch(/DATA_DIR[^]*cannot write \/mnt\/data .*check DATA_DIR/);
  });

  it('names HOST where nobody knows the name to listen at, and the database where its server is meant', () => {
    const unknown = { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'nosuch' };
    expect(told(fault(unknown))).toMatch(/^.*HOST.*\ncannot listen at nosuch .*HOST takes/);
    expect(told(fault({ ...unknown, fatal: true }))).toMatch(
      /no database answers at nosuch: check DATABASE_URL/,
    );
  });

  it('is told after what it has left half done, in words where there are any', () => {
    const words = { zh: '只做了一半', en: 'half done' };
    const full = new BrokenOff(words, fault({ code: 'ENOSPC' }));
    expect(told(full)).toMatch(/^只做了一半\nhalf done\n.*\nthe disk is full/);
    expect(told(new BrokenOff(words, new Error('unforeseen')))).toMatch(
      /half done\nError: unforeseen\n +at /,
    );
  });

  it('is the storage of files where that does not serve, and says why', () => {
    const away = new FilesUnavailable('fetch failed: connect ECONNREFUSED', false, null);
    expect(told(away)).toMatch(/\(fetch failed: connect ECONNREFUSED\): check FILES_URL/);
  });

  it.each([
    [
      'ER_ACCESS_DENIED_NO_PASSWORD_ERROR',
      "Access denied for user 'root'@'localhost'",
      /how that user signs in/,
    ],
    ['ER_BULK_PARSER_INCOMPLETE_ESCAPE_SEQUENCE', 'this account is locked', /does not let us in/],
    ['ER_MUST_CHANGE_PASSWORD', 'You must SET PASSWORD', /check user, password/],
    ['ER_CON_COUNT_ERROR', 'Too many connections', /max_connections[^]*lower DATABASE_POOL/],
    ['ER_USER_LIMIT_REACHED', 'max_user_connections', /max_connections[^]*lower DATABASE_POOL/],
    ['ER_TABLEACCESS_DENIED_ERROR', "UPDATE command denied to user 'ro'", /GRANT ALL/],
    ['ER_OPTION_PREVENTS_STATEMENT', 'running with the --read-only option', /must not be read-only/],
    ['ER_RECORD_FILE_FULL', "The table 'events' is full", /make room on its disk/],
    ['ER_HOST_NOT_PRIVILEGED', "Host 'app' is not allowed to connect", /CREATE USER[^]*GRANT/],
  ])('says in two lines what to do about %s, with what the database said', (code, sqlMessage, words) => {
    const lines = String(told(fault({ code, sqlMessage }))).split('\n');
    expect(lines).toEqual(Array(2).fill(expect.stringContaining(sqlMessage)));
    expect(lines.join('\n')).toMatch(words);
  });

  it.each([
    [undefined, /connection to the database broke/],
    ['AUTH_SWITCH_PLUGIN_ERROR', /does not let us in \(no such file or directory\): .*IDENTIFIED BY/],
    ['EDQUOT', /disk is full/],
    ['SQLITE_IOERR_SHMSIZE', /disk where DATA_DIR lies.*what room it has/],
    ['SQLITE_READONLY_DIRECTORY', /cannot write the data folder .*its rights/],
    ['SQLITE_CANTOPEN_ISDIR', /cannot write the data folder .*its rights/],
    ['SQLITE_CORRUPT_INDEX', /restore the last backup/],
    ['SQLITE_BUSY_RECOVERY', /close whatever has gongqiao\.db open/],
    ['SQLITE_BUSY', /close whatever has gongqiao\.db open/],
    ['PROTOCOL_CONNECTION_LOST', /connection to the database broke/],
    ['ECONNRESET', /connection to the database broke/],
  ])('says what to do when it is %s', (code, words) => {
    expect(told(fault({ code, fatal: true }))).toMatch(words);
  });

  it('is shown whole where nobody foresaw it', () => {
    const other = fault({ code: 'ENOENT', syscall: 'open', path: 'dist/views.html' });
    expect(told(other)).toBe(other);
  });
});
