// The house's own ESLint rules: what no ready-made rule says. Each has a canary in tools/canaries.
import { clockOnly } from './clock-only.mjs';
import { fileNames } from './file-names.mjs';
import { functionSize } from './function-size.mjs';
import { noSleep } from './no-sleep.mjs';

export const house = {
  rules: {
    'clock-only': clockOnly,
    'file-names': fileNames,
    'function-size': functionSize,
    'no-sleep': noSleep,
  },
};
