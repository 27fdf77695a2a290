// `npm start`: from a fresh clone to a running platform. No dependency is imported before it is installed.
import { refuseWrongNode } from './prepare/node-version.mjs';

refuseWrongNode();
const { run } = await import('./prepare/run.mjs');
await run('main.js');
