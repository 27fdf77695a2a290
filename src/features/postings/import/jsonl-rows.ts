import { BrokenFile } from './broken-file.js';
import type { RawRow, RowSource } from './raw-row.js';
import { brokenRow, checkedRow, checkHeadings, tooManyRows } from './raw-row.js';
import type { RowLimits } from './row-limits.js';
import type { TextEncoding } from './text-encoding.js';
import { decodedChunks } from './text-encoding.js';
import type { TextLine } from './text-lines.js';
import { textLines } from './text-lines.js';

const HEADING_LINES = 1000;
const DEPTH = 5;

/** Opens JSON Lines: one object a line; the names of the first 1,000 objects are the headings. */
export async function openJsonl(
  path: string,
  encoding: TextEncoding,
  limits: RowLimits,
  signal?: AbortSignal,
): Promise<RowSource> {
  const lines = () => textLines(decodedChunks(path, encoding, signal), limits);
  const names = new Set<string>();
  let total = 0;
  for await (const line of lines()) {
    if (line.text.trim() === '') continue;
    if (++total > limits.rows) throw tooManyRows(limits);
    if (total <= HEADING_LINES) Object.keys(objectOf(line) ?? {}).forEach((name) => names.add(name));
  }
  if (!total) throw new BrokenFile('empty', '文件是空的', 'the file is empty');
  return { headings: checkHeadings([...names], limits), total, rows: jsonlRows(lines(), limits) };
}

async function* jsonlRows(lines: AsyncIterable<TextLine>, limits: RowLimits): AsyncGenerator<RawRow> {
  let row = 0;
  for await (const line of lines) {
    row += 1;
    if (line.text.trim() === '') continue;
    const values = objectOf(line);
    if (!values) yield brokenRow(row, '本行不是 JSON 对象', 'the line is not a JSON object');
    else yield checkedRow(row, values, limits);
  }
}

function objectOf(line: TextLine): Record<string, string> | undefined {
  if (line.cut) return undefined;
  try {
    const parsed: unknown = JSON.parse(line.text);
    if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) return undefined;
    return Object.fromEntries(flat('', parsed, 0));
  } catch {
    return undefined;
  }
}

/** Nested names are joined by a dot (pay.min), plain lists by a bar. */
function flat(name: string, value: unknown, depth: number): [string, string][] {
  if (value === null || value === undefined) return [[name, '']];
  if (typeof value !== 'object') return [[name, String(value)]];
  if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object')) {
    return [[name, value.map((item) => item ?? '').join('|')]];
  }
  if (depth >= DEPTH || Array.isArray(value)) return [[name, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    flat(name ? `${name}.${key}` : key, inner, depth + 1),
  );
}
