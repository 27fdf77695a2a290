import { shapesMadeBy } from '../db/schema-shapes.js';
import type { Migrations } from '../db/schema.js';
import { MIGRATIONS } from './schema-steps.js';

interface Described {
  name: string;
  columns: string[];
}

/** With its own columns only; `at`: where each stands among those that were found. */
export type OwnTable<T extends Described> = T & { at: number[] };

export interface Sorted<T extends Described> {
  own: OwnTable<T>[];
  /** What somebody else has put in: `table`, or `table.column` of one of ours. */
  foreign: string[];
  /** What the steps make and is not there. */
  lacking: string[];
}

/** Tells the tables and columns that the steps of the schema make from those that others have put beside them. */
export async function sortTables<T extends Described>(
  found: readonly T[],
  steps: Migrations,
): Promise<Sorted<T>> {
  const made = new Map((await shapesMadeBy(steps)).map(({ name, columns }) => [name, columns]));
  made.delete(MIGRATIONS);
  const own: OwnTable<T>[] = [];
  const foreign: string[] = [];
  for (const table of found) {
    const columns = made.get(table.name);
    if (columns) own.push(trimmed(table, columns));
    else if (table.name !== MIGRATIONS) foreign.push(table.name);
    foreign.push(...table.columns.filter((one) => columns?.includes(one) === false).map(within(table.name)));
  }
  const lacking = [...made].flatMap(([name, columns]) => {
    const there = own.find((table) => table.name === name)?.columns;
    return there ? columns.filter((one) => !there.includes(one)).map(within(name)) : [name];
  });
  return { own, foreign, lacking };
}

const within =
  (table: string) =>
  (column: string): string =>
    `${table}.${column}`;

function trimmed<T extends Described>(table: T, columns: string[]): OwnTable<T> {
  const at = [...table.columns.keys()].filter((place) => columns.includes(table.columns[place] ?? ''));
  return { ...table, columns: at.map((place) => table.columns[place] ?? ''), at };
}
