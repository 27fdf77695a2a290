import { existsSync } from 'node:fs';

/** Runs as ES modules (NODE_OPTIONS=--experimental-vm-modules); the same .swcrc builds the product. */
export default {
  testEnvironment: 'node',
  roots: ['src', 'test']
    .filter((dir) => existsSync(new URL(dir, import.meta.url)))
    .map((dir) => `<rootDir>/${dir}`),
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testTimeout: 30_000,
  maxWorkers: 2,
};
