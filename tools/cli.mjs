// `npm run cli -- …`: the commands of src/cli.ts, installed and built first like `npm start`.
import { refuseWrongNode } from './prepare/node-version.mjs';

refuseWrongNode();
const { run } = await import('./prepare/run.mjs');
await run('cli.js');
