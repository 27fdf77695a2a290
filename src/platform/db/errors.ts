interface DriverError {
  fatal?: boolean;
  errno?: number;
  code?: string;
  driverError?: DriverError;
}

/** MariaDB's error number behind TypeORM's wrapping, 0 when there is none. */
export function errorNumber(error: unknown): number {
  const driver = (error as DriverError)?.driverError ?? (error as DriverError);
  return driver?.errno ?? 0;
}

/** Whether a statement failed because a unique key has this value already. */
export function isDuplicate(error: unknown): boolean {
  const driver = (error as DriverError)?.driverError ?? (error as DriverError);
  const code = driver?.code ?? '';
  return (
    errorNumber(error) === 1062 ||
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}

/** Whether the connection to the database broke or could not be had, whatever was asked of it. */
export function isAway(error: unknown): boolean {
  const driver = (error as DriverError)?.driverError ?? (error as DriverError);
  return driver?.fatal === true || /^(PROTOCOL_CONNECTION_LOST|POOL_CLOSED)$/.test(driver?.code ?? '');
}
