import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FileStore } from './file-store.js';
import type { StoredFile } from './stored-file.entity.js';

/** Serves a file so that a browser saves it and never runs it, and no cache between keeps it; no header is sent before the bytes begin to come. */
export async function attachment(
  reply: FastifyReply,
  store: FileStore,
  file: StoredFile,
): Promise<StreamableFile> {
  const content = await store.open(file);
  void reply.header('x-content-type-options', 'nosniff');
  void reply.header('content-security-policy', "default-src 'none'; sandbox");
  void reply.header('cache-control', 'private, no-store');
  const disposition = `attachment; filename*=UTF-8''${percentEncoded(file.name)}`;
  return new StreamableFile(content, { type: file.type, length: file.bytes, disposition });
}

/** RFC 8187 also wants these encoded, which encodeURIComponent leaves. */
function percentEncoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
