// node --import ./tools/typescript.mjs FILE.ts: runs a TypeScript source of the bench, compiled on the way in as the tests' are.
import { register } from 'node:module';

register('../test/harness/ts-loader.mjs', import.meta.url);
