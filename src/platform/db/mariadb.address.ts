/**
 * Where the pool of TypeORM goes, as the driver takes it: of what stands behind the `?`, which may be meant for other
 * programs, the pool reads `socketPath` alone. The driver would read all of it, and refuse what it does not know.
 */
export function mariadbAddress(databaseUrl: string): { uri: string; socketPath: string | undefined } {
  const url = new URL(databaseUrl);
  const socketPath = url.searchParams.get('socketPath') ?? undefined;
  url.search = '';
  return { uri: url.href, socketPath };
}
