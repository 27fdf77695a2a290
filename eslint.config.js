import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import { house } from './tools/lint/house.mjs';

/** A `*.contract.ts` holds the tests that every engine behind one port must pass. */
const TESTS = ['**/*.test.ts', '**/*.contract.ts', 'test/**/*.ts'];

/** Who may hold the database itself; everyone else goes through Db (design: one door to the data). */
const DOOR = ['src/platform/db/**', 'src/database/migrations/**', 'test/harness/**', 'bench/**'];
const doorTypes = [
  'DataSource',
  'Repository',
  'TreeRepository',
  'QueryRunner',
  'getRepository',
  'getManager',
];
const oneDoor = {
  name: 'typeorm',
  importNames: doorTypes,
  message: 'Only src/platform/db holds the database: use Db.',
};
const noForwardRef = {
  name: '@nestjs/common',
  importNames: ['forwardRef'],
  message: 'Turn the dependency round.',
};
const noNestTypeorm = {
  name: '@nestjs/typeorm',
  message: 'Only src/platform/db holds the database: use Db.',
};
const drivers = ['better-sqlite3', 'better-sqlite3-node24', 'mysql2', 'mysql2/promise'].map((name) => ({
  name,
  message: 'A feature reads and writes through Db.',
}));
const imports = (...paths) => ({ 'no-restricted-imports': ['error', { paths }] });

/** Makers of a second connection or unit of work, reached through an entity manager that was handed over. */
const MAKERS = '/^(createQueryRunner|createEntityManager)$/';
const noSecondDoor = {
  selector: `MemberExpression[property.name=${MAKERS}]`,
  message: 'One unit of work: use Db.',
};
const smallConstructor = {
  selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
  message: 'At most 6 dependencies: this class has more than one job.',
};

const WEB = ['web/src/**/*.{ts,vue}'];
const storages = ['localStorage', 'sessionStorage'].map((name) => ({
  name,
  message: 'No token lies in a storage; how one reads lives in composables/look.ts.',
}));

/** Pages: the same rules, those of Vue, and no markup made of text. */
const web = [
  {
    files: ['**/*.vue'],
    extends: [...tseslint.configs.recommended, ...vue.configs['flat/recommended']],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, projectService: true, extraFileExtensions: ['.vue'] },
    },
    rules: {
      'max-lines': ['error', 300],
      'house/function-size': ['error', 40],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      'no-undef': 'off', // vue-tsc knows better
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/no-undef-components': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-static-inline-styles': 'error',
    },
  },
  {
    files: WEB,
    rules: {
      'house/clock-only': 'off',
      'no-restricted-globals': ['error', ...storages],
      'no-restricted-imports': [
        'error',
        { patterns: ['element-plus', 'element-plus/*', 'echarts', 'echarts/*'] },
      ],
    },
  },
  // Whether there may be a session; drafts of advertisements; words one has searched for. None opens anything.
  {
    files: [
      'web/src/api/access-token.ts',
      'web/src/composables/draft-store.ts',
      'web/src/features/postings/search-history.ts',
    ],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    // Only consoles carry them.
    files: ['web/src/{pages,features}/{org,office,console}/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'data/', 'var/', '**/generated/'] },
  eslint.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { house } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'performance',
          'URL',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'max-lines': ['error', 300], 'house/function-size': ['error', 40] },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-control-regex': 'off', // input is checked for control characters in many places
      'max-lines': ['error', 300],
      'house/function-size': ['error', 40],
      'house/file-names': 'error',
      'house/clock-only': 'error',
      'no-restricted-syntax': ['error', smallConstructor, noSecondDoor],
      ...imports(oneDoor, noNestTypeorm, noForwardRef),
    },
  },
  { files: ['src/features/**/*.ts'], rules: imports(oneDoor, noNestTypeorm, noForwardRef, ...drivers) },
  {
    files: DOOR,
    rules: { 'no-restricted-syntax': ['error', smallConstructor], ...imports(noNestTypeorm, noForwardRef) },
  },
  {
    files: ['**/*.rules.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@nestjs/|typeorm$|@fastify/|fastify$|node:(?!crypto$))',
              message: '*.rules.ts are pure.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/platform/clock/**', 'bench/**', ...TESTS], rules: { 'house/clock-only': 'off' } },
  {
    files: ['src/database/migrations/**', 'src/database/seed/data/**'],
    rules: { 'house/function-size': 'off' },
  },
  { files: ['**/*.contract.ts'], rules: { 'house/function-size': 'off' } },
  { files: TESTS, ignores: ['test/harness/**'], rules: { 'house/no-sleep': 'error' } },
  ...web,
  prettier,
);
