import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '../http/refusal.js';
import { checkOfficeArchive } from './office-archive.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What may be uploaded as evidence, with the ending that its name gets when it is downloaded. */
const DOCUMENT_TYPES = new Map([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  [`${OFFICE}.wordprocessingml.document`, 'docx'],
  [`${OFFICE}.spreadsheetml.sheet`, 'xlsx'],
]);

/** The media type of a document by its content; refuses what is none, whatever its name says. */
export async function documentType(content: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(content);
  if (found?.mime.startsWith(`${OFFICE}.`)) await checkOfficeArchive(content);
  if (found && DOCUMENT_TYPES.has(found.mime)) return found.mime;
  const words = {
    zh: '只接受 PDF、PNG、JPEG、WebP、DOCX、XLSX 文件',
    en: 'Only PDF, PNG, JPEG, WebP, DOCX and XLSX files are taken',
  };
  throw new Refusal('unsupported', 'file-type', words, {
    fields: [{ field: 'file', code: 'file-type', ...words }],
  });
}

/** A name without folders, control characters and what file systems and shells read as more than text; with the ending of its real type. */
export function harmlessName(name: string, type: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/%22|%0[AD]/gi, '') // how browsers write quotes and line breaks
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"*:<>?|;]/g, '')
    .replace(/^\.+/, '')
    .trim();
  const shown = [...stem].slice(0, 80).join('');
  return `${shown || '文件'}.${DOCUMENT_TYPES.get(type) ?? 'bin'}`;
}
