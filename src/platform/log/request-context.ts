import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestContext {
  actor: string | null;
  /** Ties together everything that one request, job or command caused. */
  correlation: string | null;
}

const storage = new AsyncLocalStorage<RequestContext>();
const NOBODY: RequestContext = { actor: null, correlation: null };

export function requestContext(): Readonly<RequestContext> {
  return storage.getStore() ?? NOBODY;
}

/** Runs `work` on behalf of someone; everything it logs and appends carries his id. */
export function onBehalfOf<T>(context: RequestContext, work: () => T): T {
  return storage.run({ ...context }, work);
}

/** Opens a context for the rest of the current asynchronous flow (the start of a request). */
export function enterContext(correlation: string): void {
  storage.enterWith({ actor: null, correlation });
}

/** Names the actor once the request's token has been checked. */
export function nameActor(actor: string): void {
  const store = storage.getStore();
  if (store) store.actor = actor;
}
