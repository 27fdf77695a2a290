import type { Bilingual } from './import-fault.js';
import type { RowLimits } from './row-limits.js';
import type { TextLine } from './text-lines.js';

/** The text of one CSV record, which may span lines, or the reason why its line cannot be one. */
export interface CsvRecord {
  text: string;
  broken?: Bilingual;
}

const OPEN: Bilingual = { zh: '引号没有闭合', en: 'a quote is not closed' };
const STRAY: Bilingual = { zh: '引号位置不对', en: 'a quote stands in the wrong place' };
const LONG: Bilingual = { zh: '本行过长', en: 'the row is too long' };

/**
 * Groups lines into records. Where a quote is never closed, or runs into another one, only the line that opened it
 * is broken and reading goes on with the next: one slip does not swallow the rows behind it.
 */
export async function* csvRecords(
  lines: AsyncIterable<TextLine>,
  delimiter: string,
  limits: RowLimits,
): AsyncGenerator<CsvRecord> {
  const grouping = new Grouping(delimiter, limits);
  for await (const line of lines) yield* grouping.take(line);
  yield* grouping.finish();
}

class Grouping {
  private pending: TextLine[] = [];
  private chars = 0;
  private open = false;

  constructor(
    private readonly delimiter: string,
    private readonly limits: RowLimits,
  ) {}

  *take(line: TextLine): Generator<CsvRecord> {
    const queue = [line];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const outcome = this.step(next);
      if (outcome === 'again') queue.unshift(...this.restart());
      if (outcome === 'again' || outcome === 'stray' || outcome === 'long') {
        yield { text: '', broken: outcome === 'long' ? LONG : outcome === 'stray' ? STRAY : OPEN };
      } else if (outcome !== undefined) yield { text: outcome.text };
    }
  }

  *finish(): Generator<CsvRecord> {
    while (this.pending.length) {
      const rest = this.restart();
      yield { text: '', broken: OPEN };
      for (const line of rest) yield* this.take(line);
    }
  }

  private step(line: TextLine): 'again' | 'stray' | 'long' | { text: string } | undefined {
    if (!this.open && line.cut) return 'long';
    if (!this.open && line.text.trim() === '') return undefined;
    const scanned = scan(line.text, this.open, this.delimiter);
    this.pending.push(line);
    this.chars += line.text.length;
    const over = this.chars > this.limits.rowChars || this.pending.length > this.limits.rowLines || line.cut;
    if (scanned.stray || (over && scanned.open)) {
      if (this.pending.length > 1) return 'again';
      this.reset();
      return scanned.stray ? 'stray' : 'long';
    }
    this.open = scanned.open;
    if (this.open) return undefined;
    return { text: this.reset() };
  }

  /** Gives back the lines behind the one that opened the quote, to be read afresh. */
  private restart(): TextLine[] {
    const rest = this.pending.slice(1);
    this.reset();
    return rest;
  }

  private reset(): string {
    const text = this.pending.map((line) => line.text).join('\n');
    this.pending = [];
    this.chars = 0;
    this.open = false;
    return text;
  }
}

/** A quote opens only at the start of a field; 5" pipe has none. */
function scan(line: string, wasOpen: boolean, delimiter: string): { open: boolean; stray: boolean } {
  if (!line.includes('"')) return { open: wasOpen, stray: false };
  let open = wasOpen;
  let start = !wasOpen;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (open && char === '"') {
      if (line[i + 1] === '"') i++;
      else {
        open = false;
        if (i + 1 < line.length && line[i + 1] !== delimiter) return { open: false, stray: true };
      }
    } else if (char === '"' && start) open = true;
    start = !open && char === delimiter;
  }
  return { open, stray: false };
}

/** The delimiter that splits the first line most often outside quotes; a comma where none does. */
export function sniffDelimiter(line: string): string {
  const outside = line.replace(/"(?:[^"]|"")*"?/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: outside.split(mark).length - 1 }));
  counts.sort((a, b) => b.count - a.count);
  return counts[0]?.count ? counts[0].mark : ',';
}
