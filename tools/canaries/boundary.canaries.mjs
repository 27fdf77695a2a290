// One small offence per rule of .dependency-cruiser.mjs: [rule, the files of a tiny source tree].
const F = 'src/features';
const value = 'export const a = 1;\n';
const uses = (path) => `import { a } from '${path}';\nexport const b = a;\n`;
const usesType = (path) => `import type { a } from '${path}';\nexport type B = typeof a;\n`;

/** Written out once more on purpose: who changes the order changes it here too. */
const ORDER =
  'reference accounts organisations screening postings people applications training matching ventures supervision cases monitoring notices';
const toTheRight = ORDER.split(' ')
  .slice(1)
  .map((right, i, rights) => {
    const left = i === 0 ? 'reference' : rights[i - 1];
    const files = {
      [`${F}/${left}/x.ts`]: uses(`../${right}/a.service.js`),
      [`${F}/${right}/a.service.ts`]: value,
    };
    return [`order-${left}`, files];
  });

export const offences = [
  ...toTheRight,
  [
    'order-reference',
    { [`${F}/reference/x.ts`]: uses('../accounts/a.service.js'), [`${F}/accounts/a.service.ts`]: value },
  ],
  [
    'order-postings',
    { [`${F}/postings/x.ts`]: uses('../people/a.service.js'), [`${F}/people/a.service.ts`]: value },
  ],
  [
    'order-postings',
    { [`${F}/postings/x.ts`]: usesType('../notices/a.events.js'), [`${F}/notices/a.events.ts`]: value },
  ],
  [
    'order-monitoring',
    { [`${F}/monitoring/x.ts`]: uses('../notices/a.dto.js'), [`${F}/notices/a.dto.ts`]: value },
  ],
  ['known-features', { [`${F}/shared/x.ts`]: uses('../reference/a.js'), [`${F}/reference/a.ts`]: value }],
  [
    'only-what-is-shown',
    { [`${F}/postings/x.ts`]: uses('../accounts/a.entity.js'), [`${F}/accounts/a.entity.ts`]: value },
  ],
  [
    'only-what-is-shown',
    { [`${F}/postings/x.ts`]: usesType('../accounts/a.entity.js'), [`${F}/accounts/a.entity.ts`]: value },
  ],
  [
    'only-what-is-shown',
    { [`${F}/postings/x.ts`]: uses('../accounts/a.queries.js'), [`${F}/accounts/a.queries.ts`]: value },
  ],
  [
    'reference-keeps-its-tables',
    { [`${F}/postings/x.ts`]: uses('../reference/a.entity.js'), [`${F}/reference/a.entity.ts`]: value },
  ],
  [
    'platform-knows-no-feature',
    { 'src/platform/x.ts': uses('../features/accounts/a.service.js'), [`${F}/accounts/a.service.ts`]: value },
  ],
  [
    'assembly-is-not-imported',
    { [`${F}/accounts/x.ts`]: uses('../../database/seed/a.js'), 'src/database/seed/a.ts': value },
  ],
  ['assembly-is-not-imported', { 'src/platform/x.ts': uses('../app.module.js'), 'src/app.module.ts': value }],
  [
    'rules-are-pure',
    { [`${F}/accounts/x.rules.ts`]: uses('./a.entity.js'), [`${F}/accounts/a.entity.ts`]: value },
  ],
  [
    'rules-load-no-framework',
    { [`${F}/accounts/x.rules.ts`]: "import type { Type } from '@nestjs/common';\nexport type A = Type;\n" },
  ],
  [
    'no-circular',
    {
      'src/platform/x.ts': uses('./y.js'),
      'src/platform/y.ts': "import { b } from './x.js';\nexport const a = b;\n",
    },
  ],
  ['no-orphans', { 'src/platform/x.ts': value }],
  ['not-from-tests', { 'src/platform/x.ts': uses('../../test/a.js'), 'test/a.ts': value }],
  [
    'no-development-dependencies',
    { 'src/platform/x.ts': "import fc from 'fast-check';\nexport const b = fc;\n" },
  ],
  ['resolvable', { 'src/platform/x.ts': uses('./gone.js') }],
];

/** What the rules must let pass: a step to the left, the shown files, the pure files of reference, the seed's view of all. */
export const allowed = {
  [`${F}/postings/x.service.ts`]: uses('../accounts/a.service.js'),
  [`${F}/accounts/a.service.ts`]: uses('../reference/a.js'),
  [`${F}/reference/a.ts`]: value,
  [`${F}/accounts/x.rules.ts`]: usesType('./a.entity.js'),
  [`${F}/accounts/a.entity.ts`]: uses('../reference/a.js'),
  'src/database/seed/y.ts': `import { b } from '../../features/postings/x.service.js';\nexport const c = b;\n`,
};
