import { open } from 'node:fs/promises';
import { BrokenFile } from './broken-file.js';

/** Formats that an import reads. */
export const FILE_FORMATS = ['csv', 'xlsx', 'jsonl'] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

const KINDS: [magic: RegExp | string[], code: string, zh: string, en: string][] = [
  [
    ['\xd0\xcf\x11\xe0'],
    'old-xls',
    '旧式 XLS 或加密文件，请另存为 XLSX',
    'an old XLS or encrypted file; save it as XLSX',
  ],
  [/^%PDF/, 'pdf', '这是 PDF 文件', 'this is a PDF file'],
  [
    ['\x1f\x8b', 'Rar!', '7z\xbc\xaf'],
    'archive',
    '这是压缩包，请先解压',
    'this is an archive; unpack it first',
  ],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8/, 'image', '这是图片', 'this is an image'],
  [
    /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table)/i,
    'markup',
    '这是网页或 XML 文件',
    'this is HTML or XML',
  ],
  [
    /^(?:\xef\xbb\xbf)?\s*\[\s*[{\]]/,
    'json-array',
    'JSON 数组请改为每行一个对象',
    'make the JSON array one object a line',
  ],
];

/** Tells the format by the first bytes, never by the name; what can be no list of postings is refused by name. */
export async function sniffFormat(path: string): Promise<FileFormat> {
  const handle = await open(path, 'r');
  let head: string;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    head = buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
  if (head === '') throw new BrokenFile('empty', '文件是空的', 'the file is empty');
  if (begins(head, ['PK\x03\x04', 'PK\x05\x06'])) return 'xlsx';
  for (const [magic, code, zh, en] of KINDS) if (begins(head, magic)) throw new BrokenFile(code, zh, en);
  const plain = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replace(/\0/g, '');
  return /^\s*\{\s*(?:"|\})/.test(plain) ? 'jsonl' : 'csv';
}

function begins(head: string, magic: RegExp | string[]): boolean {
  return Array.isArray(magic) ? magic.some((bytes) => head.startsWith(bytes)) : magic.test(head);
}
