import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import { BrokenFile } from './broken-file.js';

/** Encodings that files of Chinese offices come in. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** Enough of the beginning to tell encodings apart, as soon as it holds anything but ASCII. */
const SAMPLE_BYTES = 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/** Finds the encoding by reading on until something but ASCII was seen; the file's name is no evidence. */
export async function detectEncoding(path: string, signal?: AbortSignal): Promise<TextEncoding> {
  const utf8 = tally('utf-8');
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
    const chunk = piece as Buffer;
    const mark = bytes === 0 ? byteOrderMark(chunk) : undefined;
    if (mark) return mark;
    if (bytes < SAMPLE_BYTES && chunk.includes(0)) throw notText();
    utf8.add(chunk);
    bytes += chunk.length;
    if (bytes >= SAMPLE_BYTES && utf8.good + utf8.bad > 0) break;
  }
  if (utf8.bad * 20 <= utf8.good) return 'utf-8';
  if (await makesSense('gb18030', path, bytes, signal)) return 'gb18030';
  throw new BrokenFile(
    'encoding-unknown',
    '无法识别文件编码，请另存为 UTF-8 或 GB18030',
    'the encoding is not known; save the file as UTF-8 or GB18030',
  );
}

/** Whether the beginning of a file is text in an encoding. */
async function makesSense(
  encoding: TextEncoding,
  path: string,
  bytes: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const seen = tally(encoding);
  const beginning = { highWaterMark: CHUNK_BYTES, start: 0, end: bytes - 1, signal };
  for await (const chunk of createReadStream(path, beginning)) seen.add(chunk as Buffer);
  return seen.bad * 20 <= seen.good;
}

/** Decodes a file chunk by chunk; a character that lies across a border of chunks stays whole. */
export async function* decodedChunks(
  path: string,
  encoding: TextEncoding,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
    yield decoder.write(chunk as Buffer);
  }
  yield decoder.end() ?? '';
}

function byteOrderMark(chunk: Buffer): TextEncoding | undefined {
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return 'utf-8';
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  if (chunk[0] === 0x84 && chunk[1] === 0x31 && chunk[2] === 0x95 && chunk[3] === 0x33) return 'gb18030';
  return undefined;
}

/** Counts what an encoding can make sense of; private-use characters are a sign of the wrong one. */
function tally(encoding: TextEncoding) {
  const decoder = iconv.getDecoder(encoding);
  const count = {
    good: 0,
    bad: 0,
    add(chunk: Buffer) {
      const text = decoder.write(chunk);
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < 0x80) continue;
        if (isLost(code)) count.bad += 1;
        else if (!isSecondHalf(code)) count.good += 1;
      }
    },
  };
  return count;
}

const isLost = (code: number): boolean => code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff);
/** Of a character that takes two units, which counts once. */
const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

function notText(): BrokenFile {
  return new BrokenFile('not-text', '文件不是文本或表格', 'the file is neither text nor a spreadsheet');
}
