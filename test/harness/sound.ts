import { expect } from '@jest/globals';
import { seriousFaults } from './axe.js';
import { overflows, type Reader } from './browser.js';

/** What every page must be in every state: open to all, no wider than its window, without a complaint of the browser. */
export async function sound({ page, complaints }: Reader): Promise<void> {
  expect(await seriousFaults(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
  expect(complaints).toEqual([]);
}
