import { describe, expect, it } from '@jest/globals';
import { storedZip } from '../../src/features/postings/import/xlsx-archive.js';
import { documentType } from '../../src/platform/files/file-kinds.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${OFFICE}.wordprocessingml.document.main+xml"/></Types>`;

/** A Word document with further entries. */
function docx(more: Record<string, string> = {}): Buffer {
  const parts = { '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document/>', ...more };
  return storedZip(
    Object.entries(parts).map(([name, text]) => ({ name: Buffer.from(name), data: Buffer.from(text) })),
  );
}

/** Says of the last entry that it unpacks to nearly 4 GB. */
function bomb(): Buffer {
  const file = docx();
  const entry = file.lastIndexOf('PK\x01\x02');
  file.writeUInt16LE(8, entry + 10);
  file.writeUInt32LE(0xfffffff0, entry + 24);
  return file;
}

const codeOf = (content: Buffer): Promise<unknown> =>
  documentType(content).catch((error: { code: string }) => error.code);

describe('an office file', () => {
  it('is taken when it is what it says', async () => {
    expect(await documentType(docx())).toBe(`${OFFICE}.wordprocessingml.document`);
    const printer = docx({ 'word/printerSettings/printerSettings1.bin': 'x' });
    expect(await documentType(printer)).toMatch(/wordprocessingml/);
  });

  it.each([
    ['unpacks to gigabytes', bomb()],
    [
      'has thousands of entries',
      docx(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`w/${at}`, '']))),
    ],
    ['carries macros', docx({ 'word/vbaProject.bin': 'x' })],
    ['carries a program', docx({ 'word/embeddings/pay.exe': 'MZ' })],
    ['leads out of its folder', docx({ '../../evil.xml': 'x' })],
    ['is cut off', docx().subarray(0, -10)],
  ])('is refused when it %s', async (_, content) => {
    expect(await codeOf(content)).toBe('file-unsafe');
  });
});
