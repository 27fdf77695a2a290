import { checkSizes } from '../check-sizes.mjs';
import { checkWeight } from '../web/check-weight.mjs';
import { root } from '../prepare/root.mjs';
import { jest, testFiles } from './jest.mjs';
import { run, tool } from './run.mjs';

const node = (script, ...args) => run(process.execPath, [script, ...args]);

function sizes() {
  const { summary, faults } = checkSizes(root);
  return { ok: faults.length === 0, output: faults.join('\n'), note: summary };
}

function weight() {
  const { summary, faults } = checkWeight();
  return { ok: faults.length === 0, output: faults.join('\n'), note: summary };
}

/** Checks: each counts as one test. The longest come first, so that two lanes end together. */
const checks = [
  { name: 'lint', run: () => tool('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  { name: 'build', run: () => node('tools/build.mjs') },
  // The compiler in machine code says the same in a fifth of the time; linter and pages still want the one in JavaScript.
  { name: 'types', run: () => tool('typescript-native/bin/tsc', '-p', 'tsconfig.json') },
  { name: 'types:web', run: () => tool('vue-tsc/bin/vue-tsc.js', '-p', 'web/tsconfig.json') },
  {
    name: 'format',
    run: () =>
      tool(
        'prettier/bin/prettier.cjs',
        '--check',
        '--cache',
        '--cache-strategy',
        'content',
        '--log-level',
        'warn',
        '.',
      ),
  },
  {
    name: 'boundaries',
    run: () =>
      tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'src'),
  },
  { name: 'sizes', run: sizes },
  { name: 'dead', run: () => tool('knip/bin/knip.js', '--no-progress', '--no-config-hints') },
  { name: 'canaries', run: () => node('tools/canaries/run.mjs') },
  { name: 'api', after: 'build', run: () => node('tools/api.mjs', '--check') },
  { name: 'weight', after: 'build', run: weight },
];

const suite = (name, folders, { needs, atOnce, without = [], env = () => ({}) } = {}) => ({
  name,
  needs,
  servers: true,
  /** Some of its tests open the pages, which are served from dist. */
  pages: name !== 'unit',
  run: ({ has, words }) => {
    const files = testFiles(folders, words).filter(
      (file) => !without.some((folder) => file.startsWith(folder)),
    );
    return files.length > 0 ? jest(files, env(has), atOnce) : { leftOut: 'no such test file' };
  },
});

const SCENARIOS = ['test/scenarios'];
const BROWSER = ['test/browser'];
/** The processes of docker-compose.yml against the clock; scenarios kill them one after the other. */
const TOPOLOGY = ['test/topology'];

/** Scenarios that never ask the search engine: another engine would only run them once more. */
const NO_SEARCH = [
  'account',
  'authorisation',
  'backup',
  'bad-input',
  'catalogues',
  'command-line',
  'database-away',
  'event-log',
  'file-hold',
  'hostile-start',
  'idempotency',
  'one-time',
  'pages',
  'organisation',
  'rule-rows',
  'screening-rules',
  'secret-rotation',
  'sign-in',
  'topology-kills',
  'units-of-work',
].map((name) => `test/scenarios/${name}`);

/** Suites wait for other processes, for threads and for the clock: two at once leave the cores idle. */
const WAITING = 3;
/** And for a database server's round trips. */
const WAITING_MORE = 4;

const NO_MEILISEARCH = { MEILI_URL: '', TEST_MEILI_URL: '' };

/** Suites: each of their tests counts. Unit tests of the data layer use whatever server there is. */
const suites = [
  suite('unit', ['src', 'test', 'web/src'], {
    without: [...SCENARIOS, ...BROWSER, ...TOPOLOGY],
    env: ({ mariadb, meilisearch }) => ({ ...mariadb, ...meilisearch }),
  }),
  suite('scenarios:sqlite', SCENARIOS, {
    atOnce: WAITING,
    env: () => ({ DB: 'sqlite', TEST_MARIADB_URL: '', ...NO_MEILISEARCH }),
  }),
  suite('scenarios:mariadb', SCENARIOS, {
    needs: 'mariadb',
    atOnce: WAITING_MORE,
    env: ({ mariadb }) => ({
      ...mariadb,
      DB: 'mariadb',
      TEST_DATABASE_URL: mariadb.TEST_MARIADB_URL,
      ...NO_MEILISEARCH,
    }),
  }),
  suite('scenarios:meilisearch', SCENARIOS, {
    needs: 'meilisearch',
    without: NO_SEARCH,
    env: ({ meilisearch }) => ({ ...meilisearch, DB: 'sqlite', SEARCH: 'meilisearch' }),
  }),
  suite('topology', TOPOLOGY, {
    needs: 'mariadb',
    env: ({ mariadb }) => ({ ...mariadb, DB: 'mariadb', ...NO_MEILISEARCH }),
  }),
  suite('browser', BROWSER, {
    needs: 'chromium',
    atOnce: WAITING,
    env: ({ chromium }) => ({ ...chromium, DB: 'sqlite' }),
  }),
];

/** Everything `npm test` does, in its order. */
export const steps = [...checks, ...suites];

/** Why a step is left out where the machine lacks what it needs. */
export const LACKING = {
  mariadb: 'no TEST_MARIADB_URL and no mariadbd on PATH',
  meilisearch: 'no MEILI_URL and no meilisearch on PATH',
  chromium: 'no CHROMIUM_PATH and no chromium on PATH',
};
