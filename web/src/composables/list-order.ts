interface Entry {
  id: string;
}

/** What is shown, then what is new of the next page; nothing twice. */
export function appended<T extends Entry>(shown: readonly T[], page: readonly T[]): T[] {
  const there = new Set(shown.map(({ id }) => id));
  return [...shown, ...page.filter(({ id }) => !there.has(id) && there.add(id))];
}

/** The newcomers on top, newest first; one that is shown already moves up instead of standing there twice. */
export function onTop<T extends Entry>(shown: readonly T[], newcomers: readonly T[]): T[] {
  return appended(appended([], newcomers), shown);
}

/** Newcomers with one more, or with a newer state of one that waits already. */
export function waitingWith<T extends Entry>(waiting: readonly T[], entry: T): T[] {
  return onTop(waiting, [entry]);
}

export function without<T extends Entry>(list: readonly T[], id: string): T[] {
  return list.filter((entry) => entry.id !== id);
}
