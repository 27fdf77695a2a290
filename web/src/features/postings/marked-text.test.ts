import { expect, it } from '@jest/globals';
import { excerpt } from './marked-text';

it('shows the place where a word was found, and not the whole text', () => {
  const long = '车间'.repeat(60);
  const shown = excerpt([
    { text: long, mark: false },
    { text: '焊接', mark: true },
    { text: long, mark: false },
  ]);
  expect(shown.map(({ mark }) => mark)).toEqual([false, true, false]);
  expect(shown[0]?.text.startsWith('…')).toBe(true);
  expect(shown[2]?.text.endsWith('…')).toBe(true);
  expect(shown.map(({ text }) => text).join('').length).toBeLessThan(110);
  expect(excerpt([{ text: '焊接', mark: true }])).toEqual([{ text: '焊接', mark: true }]);
});
