import { describe, expect, it } from '@jest/globals';
import { findRoute } from './page-routes.js';

const none = { all: [], zh: [], en: [] };
const routes = ['/', '/postings/:id', '/postings/new', '/org/:org/members'].map((path) => ({
  path,
  preload: none,
}));
const found = (path: string) => {
  const { route, params } = findRoute(routes, path) ?? {};
  return route && [route.path, params];
};

describe('the pages of the app', () => {
  it('are known by their pattern', () => {
    expect(found('/')).toEqual(['/', {}]);
    expect(found('/postings/7')).toEqual(['/postings/:id', { id: '7' }]);
    expect(found('/org/a/members/')).toEqual(['/org/:org/members', { org: 'a' }]);
  });

  it('prefer what is written out to what is a parameter', () => {
    expect(found('/postings/new')).toEqual(['/postings/new', {}]);
  });

  it('are no others', () => {
    for (const path of ['/nothing', '/postings', '/postings/7/8', '/org//members'])
      expect(found(path)).toBeUndefined();
  });
});
