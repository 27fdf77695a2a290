import type { components } from './generated/schema';
import { Problem } from './problem';

export type SessionView = components['schemas']['SessionView'];

/** Says to the next visit that there may be a session to restore; holds nothing that opens anything. */
const HINT = 'gq.session';
const REFRESH = '/api/v1/sessions/refresh';

/** In memory only: a script of a stranger would find nothing in any storage. */
let current: string | null = null;
let refreshing: Promise<SessionView> | null = null;
const listeners = new Set<(session: SessionView | null) => void>();

export const accessToken = (): string | null => current;

/** Told of every sign-in, refresh (a session) and end (null). */
export function onSession(listener: (session: SessionView | null) => void): void {
  listeners.add(listener);
}

export function hold(session: SessionView | null): void {
  current = session?.accessToken ?? null;
  if (session) localStorage.setItem(HINT, '1');
  else localStorage.removeItem(HINT);
  for (const listener of listeners) listener(session);
}

export function mayHaveSession(): boolean {
  return localStorage.getItem(HINT) !== null;
}

/** Another window of this browser signed out: its session was ours. */
export function endedElsewhere({ key, newValue }: StorageEvent): void {
  if (key === HINT && newValue === null && current) hold(null);
}

/** A new token for the cookie that no script can read; whoever asks meanwhile waits for the same answer. */
export function refresh(): Promise<SessionView> {
  refreshing ??= alone(exchange).finally(() => (refreshing = null));
  return refreshing;
}

/** One window at a time: a refresh token that is used twice ends the session. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('gq.refresh', work) : work();
}

async function exchange(): Promise<SessionView> {
  const response = await fetch(REFRESH, { method: 'POST' }).catch(() => {
    throw Problem.network('offline');
  });
  if (!response.ok) {
    const problem = await Problem.of(response);
    if (problem.kind === 'unauthenticated') hold(null);
    throw problem;
  }
  const session = (await response.json()) as SessionView;
  hold(session);
  return session;
}
