import { onSession } from './access-token';
import { LivePoll } from './live-poll';
import { LivePosition } from './live-position';
import type { Change, LiveEvents, LiveTransport } from './live-transport';

export interface LiveListener {
  topics: readonly string[];
  /** Every change of any topic that the page follows: look at its type and subject. */
  change: (change: Change) => void;
  /** Where the log stood when what is shown was read; everything after it is told. */
  since?: () => number | undefined;
  /** Begun, or too far behind to be told one by one: ask again for what is shown. */
  catchUp: () => void;
  /** Whether changes are arriving at all. */
  state: (connected: boolean) => void;
}

const listeners = new Set<LiveListener>();
const position = new LivePosition();
let transport: LiveTransport | undefined;
let opening: Promise<void> | undefined;
let connected = false;

const events: LiveEvents = {
  position: () => position.after,
  change(change) {
    tell(true);
    if (position.take(change.seq)) listeners.forEach((listener) => listener.change(change));
  },
  ready(head) {
    const first = position.begin(head);
    tell(true);
    if (first) listeners.forEach((listener) => listener.since?.() ?? listener.catchUp());
  },
  resync(head) {
    position.jump(head);
    transport?.follow(topics());
    listeners.forEach((listener) => listener.catchUp());
  },
  lost: () => tell(false),
};

function tell(now: boolean): void {
  if (now === connected) return;
  connected = now;
  listeners.forEach((listener) => listener.state(now));
}

const topics = (): string[] => [...new Set([...listeners].flatMap((listener) => listener.topics))].sort();

function follow(): void {
  transport?.follow(topics());
}

async function open(): Promise<void> {
  const { LiveSocket } = await import('./live-socket');
  transport = new LiveSocket(events, () => {
    transport?.close();
    transport = new LivePoll(events);
    follow();
  });
  onSession((session) => {
    const reader = session?.userId ?? null;
    if (reader === lastReader) return;
    lastReader = reader;
    transport?.renew();
  });
}

let lastReader: string | null = null;

/** Whether something may have been told between what the listener shows and now. */
function startsLate(listener: LiveListener): boolean {
  const [at, since] = [position.after, listener.since?.()];
  if (at === undefined && since !== undefined) position.start(since);
  return at !== undefined && (since === undefined || since < at);
}

/** One connection for the whole page, opened with the first listener; answers how to leave. */
export function listen(listener: LiveListener): () => void {
  const before = topics().join();
  if (startsLate(listener)) listener.catchUp();
  listeners.add(listener);
  listener.state(connected);
  opening ??= open();
  void opening.then(() => {
    if (topics().join() !== before) follow();
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) follow();
  };
}
