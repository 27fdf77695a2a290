import { expect, it } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId } from './new-id.js';

it('is a UUID of version 7 above the one before, however many are drawn in one moment', () => {
  const ids = Array.from({ length: 5000 }, () => newId());
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids.map((id) => id.slice(-4))).size).toBeGreaterThan(1000);
});
