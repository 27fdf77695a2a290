import { Breath } from '../../../platform/background/breath.js';
import { BrokenFile } from './broken-file.js';
import type { RowLimits } from './row-limits.js';

/** Lines between two looks at the clock. */
const STRIDE = 256;

/** A physical line; `cut` marks one that was longer than allowed and whose rest was dropped. */
export interface TextLine {
  text: string;
  cut: boolean;
}

/**
 * Splits decoded chunks into lines at \n, \r\n or \r, wherever the chunks end, in bounded memory. Lines are counted too:
 * a file of nothing but line breaks has no row that a cap on rows would count.
 */
export async function* textLines(
  chunks: AsyncIterable<string>,
  { rowChars: most, lines: mostLines }: RowLimits,
): AsyncGenerator<TextLine> {
  const breath = new Breath();
  let count = 0;
  let rest = '';
  let cut = false;
  let first = true;
  for await (const piece of chunks) {
    const chunk: string = first ? piece.replace(/^\uFEFF/, '') : piece;
    if (chunk !== '') first = false;
    const text: string = rest + chunk;
    const held = text.endsWith('\r') ? '\r' : '';
    const lines = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + held;
    for (const line of lines) {
      if (++count > mostLines) throw tooManyLines(mostLines);
      if (count % STRIDE === 0) await breath.take();
      yield { text: line.slice(0, most), cut: cut || line.length > most };
      cut = false;
    }
    if (rest.length > most + 1) {
      rest = rest.slice(0, most) + held;
      cut = true;
    }
  }
  const last = rest.replace(/\r$/, '');
  if (last !== '' || cut) yield { text: last.slice(0, most), cut: cut || last.length > most };
}

function tooManyLines(most: number): BrokenFile {
  const zh = `文件超过 ${most} 行（含空行）`;
  return new BrokenFile('too-many-lines', zh, `the file has more than ${most} lines, blank ones included`);
}
