import { accessToken, refresh } from './access-token';
import { Problem } from './problem';

/** Long enough for a slow phone, short enough to say that nothing comes. */
const PATIENCE_MS = 20_000;

/** Sends with the token in hand; one that has run out is exchanged once and the request sent again. */
export async function authorisedFetch(request: Request): Promise<Response> {
  const token = accessToken();
  const again = request.clone();
  const response = await patiently(signed(request, token));
  if (response.status !== 401 || !token) return response;
  const fresh = await refresh().catch((problem: unknown) => {
    if (problem instanceof Problem && problem.kind === 'unauthenticated') return null;
    throw problem;
  });
  return fresh ? patiently(signed(again, fresh.accessToken)) : response;
}

function signed(request: Request, token: string | null): Request {
  if (token) request.headers.set('authorization', `Bearer ${token}`);
  return request;
}

async function patiently(request: Request): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE_MS);
  const stop = (): void => late.abort();
  request.signal.addEventListener('abort', stop);
  try {
    return await fetch(request, { signal: late.signal });
  } catch (error) {
    if (request.signal.aborted) throw error; // whoever asked has left
    throw Problem.network(late.signal.aborted ? 'slow' : 'offline');
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', stop);
  }
}
