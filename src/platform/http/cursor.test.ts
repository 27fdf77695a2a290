import { describe, expect, it } from '@jest/globals';
import { fromCursor, page, toCursor } from './cursor.js';
import { Refusal } from './refusal.js';

describe('a cursor', () => {
  it('brings the reader back to the place after the last row', () => {
    const rows = [1, 2, 3].map((n) => ({ at: n, id: `row ${n}` }));
    const first = page(
      rows,
      2,
      (row) => [row.at, row.id],
      (row) => row.id,
    );
    expect(first.items).toEqual(['row 1', 'row 2']);
    expect(fromCursor(first.next ?? '', ['number', 'string'])).toEqual([2, 'row 2']);
    expect(page(rows.slice(2), 2, (row) => [row.at], String).next).toBeNull();
  });

  const said = (json: string): string => Buffer.from(json).toString('base64url');
  it.each(['', 'x', toCursor([1]), toCursor(['a', 'b']), said('{"a":1}'), said('[1e400,"a"]')])(
    'that no list wrote (%j) is a fault of the field',
    (text) => {
      expect(() => fromCursor(text, ['number', 'string'])).toThrow(Refusal);
    },
  );
});
