import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { reportCsv } from './import-report-csv.js';

/** Streams a report as a download, however long it is. */
export function reportFile(
  reply: FastifyReply,
  lines: AsyncGenerator<string>,
  id: string,
  format: 'csv' | 'json',
): StreamableFile {
  void reply.header('cache-control', 'private, no-store');
  const csv = format === 'csv';
  const type = csv ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8';
  const disposition = `attachment; filename="import-${id}.${csv ? 'csv' : 'ndjson'}"`;
  return new StreamableFile(Readable.from(csv ? reportCsv(lines) : lines), { type, disposition });
}
