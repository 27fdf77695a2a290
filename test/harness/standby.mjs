// node test/harness/standby.mjs: a server that has read its code already and begins once something comes in.
import { once } from 'node:events';

await import('../../dist/create-app.js');
await once(process.stdin, 'data');
process.stdin.destroy();
await import('../../dist/main.js');
