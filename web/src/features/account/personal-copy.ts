export interface CopySection {
  name: string;
  rows: { text: string; at: number | null }[];
}

type Row = Record<string, unknown>;

/** What a person recognises a row by, the most telling first. */
const TELLING = ['title', 'device', 'organisation', 'name', 'action', 'role', 'kind'];
const WHEN = ['at', 'createdAt', 'grantedAt', 'joinedAt', 'since', 'shownAt'];

const first = <T>(row: Row, fields: string[], fits: (value: unknown) => value is T): T | null =>
  fields.map((field) => row[field]).find(fits) ?? null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isInstant = (value: unknown): value is number => typeof value === 'number' && value > 1e12;

/** The sections of the machine-readable copy as lists to read; whatever a feature adds shows without being known here. */
export function sectionsOf(copy: Row): CopySection[] {
  return Object.entries(copy).flatMap(([name, value]) =>
    Array.isArray(value) ? [{ name, rows: (value as Row[]).map(rowOf) }] : [],
  );
}

function rowOf(row: Row): CopySection['rows'][number] {
  const text = first(row, TELLING, isText) ?? Object.values(row).filter(isText).join(' · ');
  return { text, at: first(row, WHEN, isInstant) };
}
