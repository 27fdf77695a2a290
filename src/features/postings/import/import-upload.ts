import type { FastifyRequest } from 'fastify';
import type { FileStore, StagedFile } from '../../../platform/files/file-store.js';
import { endAtCap, expectMultipart, noFile, uploadFault } from '../../../platform/files/upload.js';
import { ValidationPipe } from '../../../platform/http/validation.pipe.js';
import { ImportOptions } from './posting-imports.dto.js';

export interface ImportUpload {
  file: StagedFile;
  options: ImportOptions;
}

const MEGABYTE = 1024 * 1024;
const OPTIONS = 20;
const OPTION_BYTES = 100_000;

/** The file of a multipart request, written as it comes, and the options beside it in any order. */
export async function readImport(
  request: FastifyRequest,
  files: FileStore,
  megabytes: number,
): Promise<ImportUpload> {
  expectMultipart(request);
  const { file, fields } = await readParts(request, files, megabytes).catch((error: unknown) => {
    throw uploadFault(error, megabytes);
  });
  try {
    if (!file?.bytes) throw noFile();
    const metadata = { type: 'body', metatype: ImportOptions } as const;
    const options = (await new ValidationPipe().transform(fields, metadata)) as ImportOptions;
    return { file, options };
  } catch (error) {
    if (file) await files.discard(file);
    throw error;
  }
}

async function readParts(
  request: FastifyRequest,
  files: FileStore,
  megabytes: number,
): Promise<{ file: StagedFile | null; fields: Record<string, unknown> }> {
  const fields: Record<string, unknown> = {};
  let staged: StagedFile | null = null;
  const limits = { fileSize: megabytes * MEGABYTE, files: 1, fields: OPTIONS, fieldSize: OPTION_BYTES };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else if (part.fieldname !== 'file') throw noFile();
    else {
      endAtCap(part.file);
      staged = await files.stageStream(part.filename ?? '', part.file, () => !part.file.truncated);
    }
  }
  return { file: staged, fields };
}
