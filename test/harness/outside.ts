import { beside } from './beside.js';

/** The state of every posting as it is stored, seen from outside the processes that serve it. */
export async function storedStates(env: Record<string, string>): Promise<Map<string, string>> {
  const rows = await beside<{ id: string; state: string }>(env, 'SELECT id, state FROM postings');
  return new Map(rows.map(({ id, state }) => [id, state]));
}
