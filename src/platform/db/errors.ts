import { Overloaded } from './overloaded.js';

interface DriverError {
  fatal?: boolean;
  errno?: number;
  code?: string;
  driverError?: DriverError;
}

/** What the driver threw, behind TypeORM's wrapping. */
const thrown = (error: unknown): DriverError | undefined =>
  (error as DriverError)?.driverError ?? (error as DriverError | undefined);

/** MariaDB's error number behind TypeORM's wrapping, 0 when there is none. */
export function errorNumber(error: unknown): number {
  return thrown(error)?.errno ?? 0;
}

/** Whether a statement failed because a unique key has this value already. */
export function isDuplicate(error: unknown): boolean {
  const code = thrown(error)?.code ?? '';
  return (
    errorNumber(error) === 1062 ||
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}

/**
 * What a server says that cannot do it just now, over a connection that may even go on: it has no connection left for us
 * (1040, 1203, 1226), ends (1053) or was told to break off (1317, 1927), is read only for a while (1290, 1792, 1836), has
 * a full disk (1021, 1026, 1114, 1180), stands apart from its cluster (1047), or others kept the rows for long (1205, 1213).
 */
const NOT_NOW = new Set([
  ...[1040, 1203, 1226, 1053, 1317, 1927, 1290, 1792, 1836],
  ...[1021, 1026, 1114, 1180, 1047, 1205, 1213],
]);

/**
 * What the embedded database says whose disk is full or does not do as it is told, whose files cannot be opened just now,
 * as where a process has too many open, or which another program keeps locked.
 */
const NOT_NOW_EMBEDDED = /^SQLITE_(FULL|IOERR|CANTOPEN|BUSY)/;

/** Whether the database was away, or could not serve just now, whatever was asked of it: the same may be asked again later. */
export function isAway(error: unknown): boolean {
  const driver = thrown(error);
  const broken =
    driver?.fatal === true || /^(PROTOCOL_CONNECTION_LOST|POOL_CLOSED)$/.test(driver?.code ?? '');
  return (
    error instanceof Overloaded ||
    broken ||
    NOT_NOW.has(errorNumber(error)) ||
    NOT_NOW_EMBEDDED.test(driver?.code ?? '')
  );
}

/** Whether another program keeps the embedded database locked. */
export const isLocked = (error: unknown): boolean => /^SQLITE_BUSY/.test(thrown(error)?.code ?? '');

/** Whether it is away because its disk is full, which someone has to see to. */
export function isFull(error: unknown): boolean {
  return thrown(error)?.code === 'SQLITE_FULL' || [1021, 1114].includes(errorNumber(error));
}
