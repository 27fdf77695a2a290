/**
 * Who may import whom. The order of the features is the design's: each sees only what stands to its left,
 * and of another feature only what that one shows. Each rule has a canary in tools/canaries.
 */
const ORDER = [
  'reference',
  'accounts',
  'organisations',
  'screening',
  'postings',
  'people',
  'applications',
  'training',
  'matching',
  'ventures',
  'supervision',
  'cases',
  'monitoring',
  'notices',
];

const SHOWN = '[.](service|dto|events|rules|module)[.]ts$';
/** Of `reference` every file may be used but the table, the reads and the routes: it is mostly pure knowledge. */
const REFERENCE_HIDDEN =
  '^src/features/reference/.*[.](entity|queries|controller|commands|live|search)[.]ts$';
const TEST = '[.](test|contract)[.]ts$';
const ASSEMBLY = '^src/((app[.]module|main|worker|cli)[.]ts$|database/)';

const neverToTheRight = ORDER.map((feature, at) => ({
  name: `order-${feature}`,
  comment: `${feature} knows only what stands to its left; what the right needs to hear is an event.`,
  severity: 'error',
  from: { path: `^src/features/${feature}/`, pathNot: TEST },
  to: { path: `^src/features/(?!(${ORDER.slice(0, at + 1).join('|')})/)` },
}));

export default {
  forbidden: [
    ...neverToTheRight,
    {
      name: 'known-features',
      comment: 'A feature outside the list has no place in the order: add it to ORDER.',
      severity: 'error',
      from: { path: `^src/features/(?!(${ORDER.join('|')})/)` },
      to: {},
    },
    {
      name: 'only-what-is-shown',
      comment:
        "Of another feature: its service, dto, events, rules and module; never its entity. Keep the other's id.",
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: TEST },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/reference/', SHOWN] },
    },
    {
      name: 'reference-keeps-its-tables',
      severity: 'error',
      from: { path: '^src/features/', pathNot: ['^src/features/reference/', TEST] },
      to: { path: REFERENCE_HIDDEN },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(features|database/seed)/' },
    },
    {
      name: 'assembly-is-not-imported',
      comment: 'Only main, worker, cli, app.module and the seed see everything; nothing sees them.',
      severity: 'error',
      from: { path: '^src/(features|platform)/', pathNot: TEST },
      to: { path: ASSEMBLY, pathNot: '^src/database/migrations/' },
    },
    {
      name: 'rules-are-pure',
      comment: '*.rules.ts decide on plain values; a type of a table is fine, its class is not.',
      severity: 'error',
      from: { path: '[.]rules[.]ts$' },
      to: {
        path: [
          'node_modules/(@nestjs|typeorm|fastify|@fastify)/',
          '[.](entity|service|module|controller|queries)[.]ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-load-no-framework',
      severity: 'error',
      from: { path: '[.]rules[.]ts$' },
      to: { path: 'node_modules/(@nestjs|typeorm|fastify|@fastify)/' },
    },
    {
      name: 'no-circular',
      comment: 'Types may refer to each other (two tables do); code that loads each other may not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [TEST, '[.]d[.]ts$', '^src/(main|worker|cli)[.]ts$'] },
      to: {},
    },
    {
      name: 'not-from-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, '/testing/'] },
      to: { path: ['^test/', TEST, '/testing/', '^bench/'] },
    },
    {
      name: 'no-development-dependencies',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, '/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
