import type { Schemas } from '@/api/client';
import { codesAbove } from './find-wishes';

type Value = Schemas['FacetValue'];

export interface FacetRow extends Value {
  /** How far in it stands. */
  depth: number;
}

/**
 * Values of a tree in its order, each below the nearest of its branches that is there. A lone trunk, which narrows
 * nothing, is left out unless it is what was chosen.
 */
export function treeRows(values: readonly Value[], chosen: readonly string[] = []): FacetRow[] {
  const there = new Set(values.map(({ value }) => value));
  const [trunk, ...others] = values.filter(({ value }) => !codesAbove(value).some((code) => there.has(code)));
  if (trunk && others.length === 0 && values.length > 1 && !chosen.includes(trunk.value)) {
    return treeRows(
      values.filter((value) => value !== trunk),
      chosen,
    );
  }
  const depthOf = (code: string): number => codesAbove(code).filter((above) => there.has(above)).length;
  const inOrder = [...values].sort((a, b) => (path(a.value) < path(b.value) ? -1 : 1));
  return inOrder.map((value) => ({ ...value, depth: depthOf(value.value) }));
}

/** Sorts a branch right before what is on it. */
const path = (code: string): string => [...codesAbove(code).reverse(), code].join('/');
