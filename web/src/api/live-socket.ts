import { io } from 'socket.io-client';
import { accessToken, refresh } from './access-token';
import type { Change, LiveEvents, LiveTransport } from './live-transport';

/** So many refused connections in a row, and the long poll takes over. */
const MOST_FAILURES = 3;

/** The event log over Socket.IO; `unable` when no connection comes about. */
export function openSocket(events: LiveEvents, unable: () => void): LiveTransport {
  let topics: string[] = [];
  let failures = 0;
  const socket = io('/live', {
    autoConnect: false,
    transports: ['websocket', 'polling'],
    auth: (give) => give(accessToken() ? { token: accessToken() } : {}),
  });

  function subscribe(): void {
    if (topics.length === 0) return;
    socket.emit('subscribe', { topics, after: events.position() }, (answer: { head?: number }) => {
      if (answer.head === undefined) return events.lost();
      failures = 0;
      events.ready(answer.head);
    });
  }

  socket.on('connect', subscribe);
  socket.on('change', (change: Change) => events.change(change));
  socket.on('resync', ({ head }: { head: number }) => events.resync(head));
  socket.on('disconnect', (reason) => {
    events.lost();
    // Rights have changed: come back as who one is now.
    if (reason === 'io server disconnect') void comeBack();
  });
  socket.on('connect_error', (error) => {
    if (error.message === 'unauthenticated') return void comeBack();
    failures += 1;
    if (failures >= MOST_FAILURES && navigator.onLine) unable();
  });

  /** With a new token, or as a stranger when there is none to be had. */
  async function comeBack(): Promise<void> {
    if (accessToken()) await refresh().catch(() => undefined);
    connect();
  }

  function connect(): void {
    if (!socket.connected) socket.connect();
  }

  return {
    follow(wanted) {
      topics = wanted;
      if (socket.connected) subscribe();
      else connect();
    },
    renew() {
      socket.disconnect();
      connect();
    },
    close: () => socket.close(),
  };
}
