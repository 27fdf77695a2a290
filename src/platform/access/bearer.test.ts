import { describe, expect, it } from '@jest/globals';
import { bearer } from './bearer.js';

describe('the token of an Authorization header', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['bearer  abc ', 'abc'],
    ['BEARER abc', 'abc'],
    ['Bearer', null],
    ['Bearer ', null],
    ['Bearerabc', null],
    ['Basic abc', null],
    [undefined, null],
  ])('%s is %s', (header, token) => {
    expect(bearer(header)).toBe(token);
  });
});
