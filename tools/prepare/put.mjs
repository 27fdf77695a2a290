import { renameSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

/** Written beside and renamed: another process or thread may be writing or reading the same. */
export function put(file, text, encoding = 'utf8') {
  const beside = `${file}.${process.pid}.${threadId}`;
  writeFileSync(beside, text, encoding);
  renameSync(beside, file);
}
