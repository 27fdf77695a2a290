import { beforeAll, describe, expect, it } from '@jest/globals';

interface Step {
  name: string;
}
type Choose = (
  args: string[],
  steps: Step[],
  built: boolean,
) => { chosen: Step[]; words: string[]; note?: string };

/** Plain JavaScript without types; named by a variable, so that the compiler does not look for them. */
const from = (file: string): Promise<unknown> => import(`../tools/test/${file}`);

describe('`npm test` with words', () => {
  let choose: Choose;
  let steps: Step[];
  beforeAll(async () => {
    ({ choose } = (await from('choose.mjs')) as { choose: Choose });
    ({ steps } = (await from('steps.mjs')) as { steps: Step[] });
  });

  const chosen = (args: string[], pagesBuilt: boolean) => {
    const { chosen: some, words, note } = choose(args, steps, pagesBuilt);
    return { names: some.map(({ name }) => name), words, note };
  };
  const SCENARIOS = ['scenarios:sqlite', 'scenarios:mariadb', 'scenarios:meilisearch'];

  it('builds before suites that open pages where nothing is built, and says so', () => {
    expect(chosen(['scenarios', 'pages'], false)).toEqual({
      names: ['build', ...SCENARIOS],
      words: ['pages'],
      note: 'the pages are not built yet: build first',
    });
  });

  it('builds nothing unasked otherwise', () => {
    expect(chosen(['scenarios'], true)).toEqual({ names: SCENARIOS, words: [], note: undefined });
    for (const step of ['unit', 'lint', 'build']) expect(chosen([step], false).names).toEqual([step]);
    expect(chosen([], false).names).toEqual(steps.map(({ name }) => name));
  });
});
