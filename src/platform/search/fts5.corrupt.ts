/** Whether SQLite says so of a file that is no sound database. */
export const isCorrupt = (code = ''): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(code);
