/** What keeps the address of a database server from being used, as words that follow its variable's name. */
export function databaseFaults({ username, password, pathname }: URL): string[] {
  const faults: string[] = [];
  if ([username, password, pathname].some((part) => !isDecodable(part)))
    faults.push('% stands before two hexadecimal digits there; of a user or a password it is written %25');
  if (pathname.length < 2) faults.push('names no database: mysql://user:password@host/gongqiao');
  return faults;
}

function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
