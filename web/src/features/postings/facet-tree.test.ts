import { expect, it } from '@jest/globals';
import { treeRows } from './facet-tree';

const values = (...codes: string[]) => codes.map((value) => ({ value, name: value, count: 1 }));

it('sets each value below the nearest branch that is there', () => {
  expect(
    treeRows(values('330211001', '330000', '4', '330211', '310000', '330206002')).map(({ value, depth }) => [
      value,
      depth,
    ]),
  ).toEqual([
    ['310000', 0],
    ['330000', 0],
    ['330206002', 1],
    ['330211', 1],
    ['330211001', 2],
    ['4', 0],
  ]);
});

it('leaves out a lone trunk, which narrows nothing, unless it was chosen', () => {
  const codes = values('330000', '330211', '330211001', '330211002');
  const rows = (...chosen: string[]) => treeRows(codes, chosen).map(({ value, depth }) => [value, depth]);
  expect(rows()).toEqual([
    ['330211001', 0],
    ['330211002', 0],
  ]);
  expect(rows('330211')).toEqual([
    ['330211', 0],
    ['330211001', 1],
    ['330211002', 1],
  ]);
  expect(treeRows(values('330211001'))).toHaveLength(1);
});
