import { refresh } from './access-token';
import { api, ok } from './client';
import type { LiveEvents, LiveTransport } from './live-transport';
import { Problem } from './problem';

/** Less than what a request may take in all (`authorised-fetch.ts`). */
const WAIT_SECONDS = 15;
/** No log has come so far. */
const BEYOND = 10 ** 12;
const PAUSE_MS = 5000;

/** The event log by long poll, where neither WebSocket nor Socket.IO gets through. */
export class LivePoll implements LiveTransport {
  private topics: string[] = [];
  private round = new AbortController();

  constructor(private readonly events: LiveEvents) {}

  follow(topics: string[]): void {
    this.topics = topics;
    this.renew();
  }

  renew(): void {
    this.round.abort();
    this.round = new AbortController();
    if (this.topics.length > 0) void this.go(this.round.signal);
  }

  close(): void {
    this.round.abort();
  }

  private async go(signal: AbortSignal): Promise<void> {
    let after = this.events.position();
    let wait = 0; // what was missed, and that one is heard again, is told at once
    while (!signal.aborted) {
      try {
        after ??= await this.begin(signal);
        after = await this.ask(after, wait, signal);
        this.events.ready(after);
        wait = WAIT_SECONDS;
      } catch (error) {
        if (signal.aborted) return;
        wait = 0;
        after = await this.recover(Problem.from(error), after, signal);
      }
    }
  }

  private async ask(after: number, wait: number, signal: AbortSignal): Promise<number> {
    const query = { after, wait, limit: 100, topics: this.topics };
    const { items, next } = await ok(api.GET('/api/v1/changes', { params: { query }, signal }));
    if (!signal.aborted) items.forEach((change) => this.events.change(change));
    return next;
  }

  /** The log names its head to whoever asks beyond it. */
  private async begin(signal: AbortSignal): Promise<number> {
    try {
      return await this.ask(BEYOND, 0, signal);
    } catch (error) {
      const head = headOf(Problem.from(error));
      if (head === undefined) throw error;
      this.events.ready(head);
      return head;
    }
  }

  private async recover(
    problem: Problem,
    after: number | undefined,
    signal: AbortSignal,
  ): Promise<number | undefined> {
    const head = headOf(problem);
    if (head !== undefined) {
      this.events.resync(head);
      return head;
    }
    this.events.lost();
    // A right was taken away: the answer names those that are left, and the page shows what they may see.
    if (problem.kind === 'forbidden') await refresh().catch(() => undefined);
    await pause(signal);
    return after;
  }
}

function headOf(problem: Problem): number | undefined {
  return problem.kind === 'gone' ? Number(problem.details.head) : undefined;
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, PAUSE_MS);
    signal.addEventListener('abort', () => (clearTimeout(timer), done()));
  });
}
