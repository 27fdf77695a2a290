import request from 'supertest';
import type { TestApp } from './app.js';

/** The version that a reader sees, as an edit sends it back. */
export async function etagOf(app: TestApp, path: string, token: string): Promise<string> {
  const { status, headers } = await request(app.url).get(path).auth(token, { type: 'bearer' });
  const { etag } = headers as Record<string, string | undefined>;
  if (status !== 200 || !etag) throw new Error(`${path}: ${status}, no ETag`);
  return etag;
}
