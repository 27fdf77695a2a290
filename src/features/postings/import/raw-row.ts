import { BrokenFile } from './broken-file.js';
import type { Bilingual } from './import-fault.js';
import type { RowLimits } from './row-limits.js';

/** One row as a spreadsheet counts it (the headings are row 1); `broken` says why its values are unusable. */
export interface RawRow {
  row: number;
  values: Record<string, string>;
  broken?: Bilingual;
}

/** What every reader gives: the headings, the number of rows for a progress bar, and the rows once. */
export interface RowSource {
  headings: string[];
  total: number;
  rows: AsyncIterable<RawRow>;
  /** Frees what a source holds that was opened but not read to its end. */
  release?(): Promise<unknown>;
}

/** A row that cannot be used, with the reason in both languages. */
export function brokenRow(row: number, zh: string, en: string): RawRow {
  return { row, values: {}, broken: { zh, en } };
}

/** Trims the headings, names the nameless and tells doubles apart; a line of bare numbers is no heading. */
export function checkHeadings(cells: string[], limits: RowLimits): string[] {
  const trimmed = cells.map((cell) => cell.normalize('NFKC').replace(/\p{C}/gu, '').trim());
  while (trimmed.length && trimmed.at(-1) === '') trimmed.pop();
  const named = trimmed.filter((cell) => cell !== '');
  if (!named.length || named.every((cell) => /^[\d\s.,:/年月日-]+$/.test(cell))) {
    throw new BrokenFile('no-heading', '文件缺少表头行', 'the file has no line of headings');
  }
  if (trimmed.length > limits.columns) throw tooWide(limits);
  const seen = new Map<string, number>();
  return trimmed.map((cell, index) => {
    const name = cell || `#${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Puts cells under their headings, or says why that is not possible. */
export function rowOf(row: number, headings: string[], cells: string[], limits: RowLimits): RawRow {
  if (cells.slice(headings.length).some((cell) => cell.trim() !== '')) {
    return brokenRow(
      row,
      `本行有 ${cells.length} 格，表头只有 ${headings.length} 格`,
      `the row has ${cells.length} cells for ${headings.length} headings`,
    );
  }
  return checkedRow(
    row,
    Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ''])),
    limits,
  );
}

/** Refuses a row whose cells are too long or whose characters could not be decoded. */
export function checkedRow(row: number, values: Record<string, string>, limits: RowLimits): RawRow {
  let chars = 0;
  let lost = 0;
  for (const [heading, value] of Object.entries(values)) {
    if (value.length > limits.cellChars) {
      const zh = `“${heading}”超过 ${limits.cellChars} 字`;
      return brokenRow(row, zh, `“${heading}” is longer than ${limits.cellChars} characters`);
    }
    chars += value.length;
    if (value.includes('\uFFFD')) lost += value.split('\uFFFD').length - 1;
  }
  if (lost * 50 > chars)
    return brokenRow(row, '本行有无法解码的字符', 'the row has characters that cannot be decoded');
  return { row, values };
}

/** More rows than one import takes. */
export function tooManyRows(limits: RowLimits): BrokenFile {
  return new BrokenFile(
    'too-many-rows',
    `文件超过 ${limits.rows} 行`,
    `the file has more than ${limits.rows} rows`,
  );
}

function tooWide(limits: RowLimits): BrokenFile {
  const zh = `文件超过 ${limits.columns} 列`;
  return new BrokenFile('too-many-columns', zh, `the file has more than ${limits.columns} columns`);
}
