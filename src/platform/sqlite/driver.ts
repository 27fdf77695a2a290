import { createRequire } from 'node:module';
import type Database from 'better-sqlite3';

const major = Number(process.versions.node.split('.')[0]);

/**
 * One library in two versions, alike to use: its 12th ends the process on Node 24 (a statement that is garbage asks
 * for an environment that is not entered), its 13th, which needs no compiling, ends it on Node 20.
 */
const load = createRequire(import.meta.url);
export default load(major < 24 ? 'better-sqlite3' : 'better-sqlite3-node24') as typeof Database;
