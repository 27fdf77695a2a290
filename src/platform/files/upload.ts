import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { invalid, Refusal } from '../http/refusal.js';
import { CutOff } from './file-store.js';

const MEGABYTE = 1024 * 1024;
const DOCUMENT_MEGABYTES = 10;
/** Nothing that stands beside the file is read, so little of it is waited for. */
const ONE_FILE = { files: 1, fields: 5, fieldSize: 1000, parts: 6 };

export interface Upload {
  name: string;
  content: Buffer;
}

/** The one file of a multipart request, whole; refuses what is no upload, is empty or too large (413). */
export async function readUpload(request: FastifyRequest, megabytes = DOCUMENT_MEGABYTES): Promise<Upload> {
  expectMultipart(request);
  try {
    return await firstFile(request, megabytes);
  } catch (error) {
    throw uploadFault(error, megabytes);
  }
}

/** Refuses what is no upload. */
export function expectMultipart(request: FastifyRequest): void {
  if (request.isMultipart()) return;
  const words = { zh: '请以 multipart/form-data 上传文件', en: 'Send the file as multipart/form-data' };
  throw new Refusal('unsupported', 'multipart-expected', words);
}

async function firstFile(request: FastifyRequest, megabytes: number): Promise<Upload> {
  const part = await request.file({ limits: { fileSize: megabytes * MEGABYTE, ...ONE_FILE } });
  if (part?.fieldname !== 'file') throw noFile();
  endAtCap(part.file);
  const content = await part.toBuffer();
  if (content.length === 0) throw noFile();
  return { name: part.filename ?? '', content };
}

/** Ends a file that goes beyond its cap at once; the parser would read it to its end first, which may never come. */
export function endAtCap(file: Readable): void {
  file.once('limit', () => file.destroy(new CutOff()));
}

/** What the parser throws bare is a body that ends or is divided wrongly, and so the sender's fault. */
export function uploadFault(error: unknown, megabytes: number): unknown {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_REQ_FILE_TOO_LARGE' || error instanceof CutOff) return tooLarge(megabytes);
  if (error instanceof Refusal || statusCode) return error;
  const words = { zh: '上传内容不完整，请重试', en: 'The upload is cut off or malformed; send it again' };
  return new Refusal('invalid', 'malformed-upload', words);
}

function tooLarge(megabytes: number): Refusal {
  const words = { zh: `文件不能超过 ${megabytes} MB`, en: `A file may have ${megabytes} MB at most` };
  return new Refusal('too-large', 'file-too-large', words, {
    fields: [{ field: 'file', code: 'file-too-large', ...words }],
  });
}

export function noFile(): Refusal {
  return invalid({
    field: 'file',
    code: 'required',
    zh: '请选择要上传的文件',
    en: 'must be a file that is not empty',
  });
}
