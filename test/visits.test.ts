import { beforeAll, describe, expect, it } from '@jest/globals';
import { pathToFileURL } from 'node:url';
import { addressOf, visitFaults } from '../tools/looks/visits.js';
import type { PlaceName } from '../tools/looks/places.js';
import { finished } from './harness/built.js';

/** The router's pages as their sources stand, read by Vite, which alone understands them. */
async function routerPaths(): Promise<string[]> {
  const reader = pathToFileURL('tools/web/list-pages.mjs').href;
  const script = `import { readPages } from '${reader}';
    console.log(JSON.stringify((await readPages()).map(({ path }) => path)));`;
  const { code, said } = await finished(['--input-type=module', '-e', script], {});
  if (code !== 0) throw new Error(said);
  return JSON.parse(said) as string[];
}

describe('the visits of web:shots', () => {
  let paths: string[];

  beforeAll(async () => {
    paths = await routerPaths();
  }, 60_000);

  it('lead to every page of the router, with something for every parameter', () => {
    expect(paths).toContain('/postings/:id');
    expect(paths.length).toBeGreaterThan(40);
    expect(visitFaults(paths)).toEqual([]);
  });

  it('would be found out if a new page had none', () => {
    expect(visitFaults([...paths, '/office/new'])).toEqual(['/office/new: nobody looks at this page']);
  });

  it('would be found out if their page had gone', () => {
    const left = paths.filter((path) => path !== '/find');
    expect(visitFaults(left)).toEqual(['/find: the router has no such page']);
  });

  it('would be found out if a parameter stood for nothing', () => {
    const faults = visitFaults(['/org/:org/things/:id'], {
      '/org/:org/things/:id': { with: { org: 'employer' } },
    });
    expect(faults).toEqual(['/org/:org/things/:id: nothing stands for :id']);
  });
});

describe('the address of a visit', () => {
  const places = { employer: 'a/b', posting: '7' } as Record<PlaceName, string>;

  it('has what was found in place of each parameter, and its query', () => {
    const visit = { with: { org: 'employer', id: 'posting' }, query: 'q=1' } as const;
    expect(addressOf('/org/:org/postings/:id', visit, places)).toBe('/org/a%2Fb/postings/7?q=1');
  });

  it('is refused where a parameter stands for nothing', () => {
    expect(() => addressOf('/org/:org', {}, places)).toThrow('nothing stands for :org');
  });
});
