import createClient from 'openapi-fetch';
import { authorisedFetch } from './authorised-fetch';
import type { components, paths } from './generated/schema';
import { Problem } from './problem';

export type Schemas = components['schemas'];

/** The whole API, typed from its own document: `ok(api.GET('/api/v1/postings', { params: { query } }))`. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: authorisedFetch,
  // Lists travel separated by commas.
  querySerializer: { array: { style: 'form', explode: false } },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What was answered; anything but success is thrown as a {@link Problem}. */
export async function ok<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (response.ok) return data as T;
  const text = typeof error === 'string' ? error : JSON.stringify(error ?? null);
  throw Problem.read(response.status, text, response.headers.get('x-request-id'));
}
