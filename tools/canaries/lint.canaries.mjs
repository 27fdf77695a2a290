// One small offence per rule: [the rule that must catch it, the place, the offence].
const WHO = 'src/features/accounts/canary.service.ts';
const RULES = 'src/features/accounts/canary.rules.ts';
const TEST = 'src/features/accounts/canary.test.ts';
const lines = (count, line = '  console.log(1);\n') => line.repeat(count);

export const offences = [
  ['max-lines', WHO, 'export const a = 1;\n' + lines(300, '// more\n')],
  ['house/function-size', WHO, `export function long() {\n${lines(40)}}\n`],
  ['house/function-size', TEST, `it('is long', () => {\n${lines(40)}});\n`],
  ['house/file-names', 'src/features/accounts/index.ts', 'export const a = 1;\n'],
  ['house/file-names', WHO, "export * from './other.js';\n"],
  ['house/file-names', WHO, 'export class AccountManager {}\n'],
  ['house/file-names', 'src/platform/http/http-utils.ts', 'export const a = 1;\n'],
  ['house/clock-only', WHO, 'export const a = Date.now();\n'],
  ['house/clock-only', WHO, 'export const a = new Date();\n'],
  ['house/no-sleep', TEST, 'await new Promise((done) => setTimeout(done, 50));\n'],
  ['house/no-sleep', TEST, 'await new Promise<void>((done) => { setTimeout(() => done(), 50); });\n'],
  ['house/no-sleep', TEST, "import { setTimeout as pause } from 'node:timers/promises';\nawait pause(50);\n"],
  ['@typescript-eslint/no-explicit-any', WHO, 'export const a: any = 1;\n'],
  [
    '@typescript-eslint/no-floating-promises',
    WHO,
    'async function f() {}\nexport function g() {\n  f();\n}\n',
  ],
  [
    '@typescript-eslint/no-misused-promises',
    WHO,
    'async function f() { return 1; }\nexport const a = f() ? 1 : 2;\n',
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    WHO,
    "import { A } from './a.js';\nexport const a = (b: A) => b;\n",
  ],
  ['@typescript-eslint/no-unused-vars', WHO, 'const a = 1;\n'],
  ['no-restricted-imports', WHO, "import type { DataSource } from 'typeorm';\nexport type A = DataSource;\n"],
  ['no-restricted-imports', WHO, "import { Repository } from 'typeorm';\nexport const a = Repository;\n"],
  [
    'no-restricted-imports',
    WHO,
    "import { InjectRepository } from '@nestjs/typeorm';\nexport const a = InjectRepository;\n",
  ],
  ['no-restricted-imports', WHO, "import Database from 'better-sqlite3';\nexport const a = Database;\n"],
  [
    'no-restricted-imports',
    WHO,
    "import { forwardRef } from '@nestjs/common';\nexport const a = forwardRef;\n",
  ],
  [
    'no-restricted-imports',
    'src/platform/http/a.ts',
    "import { DataSource } from 'typeorm';\nexport const a = DataSource;\n",
  ],
  [
    'no-restricted-imports',
    RULES,
    "import { Injectable } from '@nestjs/common';\nexport const a = Injectable;\n",
  ],
  ['no-restricted-imports', RULES, "import { In } from 'typeorm';\nexport const a = In;\n"],
  [
    'no-restricted-syntax',
    WHO,
    'export const f = (em: { connection: { createQueryRunner(): 1 } }) => em.connection.createQueryRunner();\n',
  ],
  [
    'no-restricted-syntax',
    WHO,
    'export class A {\n  constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1) {\n    console.log(a, b, c, d, e, f, g);\n  }\n}\n',
  ],
];

/** Of pages: the same, for single-file components. */
const PAGE = 'web/src/pages/public/CanaryPage.vue';
const PART = 'web/src/composables/canary.ts';
const vue = (template, script = '') =>
  `<script setup lang="ts">\n${script}</script>\n\n<template>\n  ${template}\n</template>\n`;
offences.push(
  ['vue/no-v-html', PAGE, vue('<p v-html="text" />', "const text = '<b>';\n")],
  ['vue/no-static-inline-styles', PAGE, vue('<p style="color: red" />')],
  ['vue/no-undef-components', PAGE, vue('<NoSuchPart />')],
  [
    'vue/component-api-style',
    PAGE,
    '<script lang="ts">\nexport default { data: () => ({}) };\n</script>\n\n<template><p /></template>\n',
  ],
  ['max-lines', PAGE, vue('<p />', '// more\n'.repeat(300))],
  ['house/function-size', PAGE, vue('<p @click="long" />', `function long() {\n${lines(40)}}\n`)],
  [
    '@typescript-eslint/no-floating-promises',
    PAGE,
    vue('<p @click="go" />', 'async function f() {}\nfunction go() {\n  f();\n}\n'),
  ],
  [
    'no-restricted-globals',
    PART,
    "export const keep = (token: string) => localStorage.setItem('token', token);\n",
  ],
  ['no-restricted-imports', PAGE, vue('<ElButton />', "import { ElButton } from 'element-plus';\n")],
  ['no-restricted-imports', PART, "import { init } from 'echarts/core';\nexport const chart = init;\n"],
);

/** What the rules must let pass, so that a rule that forbids everything is noticed too. */
export const allowed = [
  [
    WHO,
    "import type { EntityManager } from 'typeorm';\nexport const f = (em: EntityManager, at: number) => [em, new Date(at)];\n",
  ],
  ['src/platform/db/a.ts', "import { DataSource } from 'typeorm';\nexport const a = DataSource;\n"],
  ['src/platform/clock/a.ts', 'export const now = () => Date.now();\n'],
  ['web/src/pages/office/CanaryPage.vue', vue('<ElButton />', "import { ElButton } from 'element-plus';\n")],
  [RULES, 'export const open = (state: string) => state === "draft";\n'],
  [TEST, `describe('long', () => {\n${lines(60)}});\n`],
  [
    TEST,
    'export const in5s = <T>(p: Promise<T>) =>\n' +
      "  Promise.race([p, new Promise<T>((_, no) => setTimeout(() => no(new Error('late')), 5000))]);\n",
  ],
];
