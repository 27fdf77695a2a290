import { api, ok } from './client';
import type { LiveEvents, LiveTransport } from './live-transport';
import { Problem } from './problem';

const WAIT_SECONDS = 25;
const PAUSE_MS = 5000;

/** The event log by long poll, where neither WebSocket nor Socket.IO gets through. */
export function openPoll(events: LiveEvents): LiveTransport {
  let topics: string[] = [];
  let round: AbortController | undefined;

  async function ask(after: number, wait: number, signal: AbortSignal): Promise<number> {
    const query = { after, wait, limit: 100, topics };
    const { items, next } = await ok(api.GET('/api/v1/changes', { params: { query }, signal }));
    items.forEach((change) => events.change(change));
    return next;
  }

  /** The log names its head to whoever asks beyond it. */
  async function head(signal: AbortSignal): Promise<number> {
    try {
      return await ask(Number.MAX_SAFE_INTEGER, 0, signal);
    } catch (error) {
      const problem = Problem.from(error);
      if (problem.kind !== 'gone') throw error;
      return Number(problem.details.head);
    }
  }

  async function go(signal: AbortSignal): Promise<void> {
    let after = events.position();
    while (!signal.aborted) {
      try {
        if (after === undefined) events.ready((after = await head(signal)));
        after = await ask(after, WAIT_SECONDS, signal);
      } catch (error) {
        if (signal.aborted) return;
        if (Problem.from(error).kind === 'gone') events.resync((after = await head(signal)));
        else await later(signal);
      }
    }
  }

  async function later(signal: AbortSignal): Promise<void> {
    events.lost();
    await new Promise<void>((done) => {
      const timer = setTimeout(done, PAUSE_MS);
      signal.addEventListener('abort', () => (clearTimeout(timer), done()));
    });
  }

  function restart(): void {
    round?.abort();
    if (topics.length > 0) void go((round = new AbortController()).signal);
  }

  return {
    follow(wanted) {
      topics = wanted;
      restart();
    },
    renew: restart,
    close: () => round?.abort(),
  };
}
