import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

/**
 * @fastify/static requires an ES module, which Node allows and jest below Node 24.9 does not:
 * jest gets the same file as CommonJS.
 */
function asCommonJs(name) {
  const out = fileURLToPath(new URL(`node_modules/.cache/jest-cjs/${name}.cjs`, import.meta.url));
  const options = { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2023' } };
  const { code } = transformFileSync(fileURLToPath(import.meta.resolve(name)), options);
  mkdirSync(new URL('node_modules/.cache/jest-cjs/', import.meta.url), { recursive: true });
  writeFileSync(out, code);
  return out;
}

/** Runs as ES modules (NODE_OPTIONS=--experimental-vm-modules); the same .swcrc builds the product. */
export default {
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testEnvironment: '<rootDir>/tools/test/shared-environment.mjs',
  runtime: '<rootDir>/tools/test/shared-runtime.cjs',
  roots: ['src', 'test', 'web/src']
    .filter((dir) => existsSync(new URL(dir, import.meta.url)))
    .map((dir) => `<rootDir>/${dir}`),
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@/(.*)$': '<rootDir>/web/src/$1',
    '^content-disposition$': asCommonJs('content-disposition'),
  },
  testSequencer: '<rootDir>/tools/test/long-first.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
};
