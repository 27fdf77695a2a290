/** One field that two people left in different states. */
export interface Difference<F extends string> {
  field: F;
  mine: unknown;
  theirs: unknown;
  /** Whose state is proposed: theirs where I had not touched it. */
  proposed: 'mine' | 'theirs';
}

/** Values as they are now, apart from the form that goes on being typed in. */
export const copyOf = <V extends object>(values: V): V => JSON.parse(JSON.stringify(values)) as V;

/** Whether two values hold the same. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Where what I typed and what someone else saved meanwhile differ, both having begun with `base`. */
export function differences<V extends object>(base: V, mine: V, theirs: V): Difference<keyof V & string>[] {
  return (Object.keys(mine) as (keyof V & string)[])
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      proposed: same(mine[field], base[field]) ? 'theirs' : 'mine',
    }));
}

/** What was typed since `before` was sent stays as it is; everything else is as the answer says. */
export function carried<V extends object>(typed: V, before: V, answered: V): V {
  const entries = (Object.keys(answered) as (keyof V)[]).map((field) => [
    field,
    same(typed[field], before[field]) ? answered[field] : typed[field],
  ]);
  return Object.fromEntries(entries) as V;
}

/** My state with theirs wherever it was chosen. */
export function merged<V extends object>(
  mine: V,
  theirs: V,
  choice: Readonly<Record<string, 'mine' | 'theirs'>>,
): V {
  const entries = Object.entries(mine).map(([field, value]) => [
    field,
    choice[field] === 'theirs' ? theirs[field as keyof V] : value,
  ]);
  return Object.fromEntries(entries) as V;
}
