import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { root } from '../prepare/root.mjs';
import { allowed, offences } from './lint.canaries.mjs';
import { inScratch } from './scratch.mjs';

/** Each case in a folder of its own, so that one run over one tree tries them all. */
const placed = (path, i) => join(dirname(path), `case-${i}`, basename(path));

/** What ESLint says of each offence and of each thing allowed. */
export function sang() {
  const cases = [...offences, ...allowed.map(([path, code]) => [undefined, path, code])];
  const files = Object.fromEntries(cases.map(([, path, code], i) => [placed(path, i), code]));
  files['web/tsconfig.json'] = readFileSync(join(root, 'web/tsconfig.json'), 'utf8');
  return inScratch(files, async (folder) => {
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: join(root, 'eslint.config.js') });
    const results = await eslint.lintFiles(['src', 'web/src']);
    return cases.map(([rule, path], i) => {
      const result = results.find(({ filePath }) => filePath === join(folder, placed(path, i)));
      const said = result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? ['not looked at'];
      const caught = rule ? said.includes(rule) : said.length === 0;
      return {
        name: rule ? `${rule} on ${path}` : `allowed in ${path}`,
        caught,
        said: `lint says [${said}]`,
      };
    });
  });
}
