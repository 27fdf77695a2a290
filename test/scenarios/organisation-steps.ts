import request, { type Response, type Test } from 'supertest';
import type { SignedUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';

/** A document as far as its first bytes go. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

/** What of an answer a test compares. */
export type Sent = Pick<Response, 'status' | 'body'>;

type Method = 'get' | 'post' | 'patch' | 'delete';

/** Requests under `/api/v1` in the name of someone. */
export function as(app: TestApp, who: Pick<SignedUp, 'token'>): Record<Method, (path: string) => Test> {
  const call = (method: Method) => (path: string) =>
    request(app.url)[method](`/api/v1${path}`).set('authorization', `Bearer ${who.token}`);
  return { get: call('get'), post: call('post'), patch: call('patch'), delete: call('delete') };
}
