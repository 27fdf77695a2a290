import type { FastifyRequest } from 'fastify';
import { invalid, Refusal } from '../http/refusal.js';

const MEGABYTE = 1024 * 1024;
const DOCUMENT_MEGABYTES = 10;

export interface Upload {
  name: string;
  content: Buffer;
}

/** The one file of a multipart request, whole; refuses what is no upload, is empty or too large (413). */
export async function readUpload(request: FastifyRequest, megabytes = DOCUMENT_MEGABYTES): Promise<Upload> {
  if (!request.isMultipart()) {
    const words = { zh: '请以 multipart/form-data 上传文件', en: 'Send the file as multipart/form-data' };
    throw new Refusal('unsupported', 'multipart-expected', words);
  }
  const part = await request.file({ limits: { fileSize: megabytes * MEGABYTE, files: 1 } });
  if (part?.fieldname !== 'file') throw missing();
  const content = await part.toBuffer().catch((error: unknown) => {
    throw isTooLarge(error) ? tooLarge(megabytes) : error;
  });
  if (content.length === 0) throw missing();
  return { name: part.filename ?? '', content };
}

function isTooLarge(error: unknown): boolean {
  return (error as { code?: string })?.code === 'FST_REQ_FILE_TOO_LARGE';
}

function tooLarge(megabytes: number): Refusal {
  const words = { zh: `文件不能超过 ${megabytes} MB`, en: `A file may have ${megabytes} MB at most` };
  return new Refusal('too-large', 'file-too-large', words, {
    fields: [{ field: 'file', code: 'file-too-large', ...words }],
  });
}

function missing(): Refusal {
  return invalid({
    field: 'file',
    code: 'required',
    zh: '请选择要上传的文件',
    en: 'must be a file that is not empty',
  });
}
