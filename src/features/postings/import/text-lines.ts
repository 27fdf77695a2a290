/** A physical line; `cut` marks one that was longer than allowed and whose rest was dropped. */
export interface TextLine {
  text: string;
  cut: boolean;
}

/** Splits decoded chunks into lines at \n, \r\n or \r, wherever the chunks end, in bounded memory. */
export async function* textLines(chunks: AsyncIterable<string>, most: number): AsyncGenerator<TextLine> {
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
