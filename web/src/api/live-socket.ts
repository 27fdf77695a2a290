import { io, type Socket } from 'socket.io-client';
import { accessToken, refresh } from './access-token';
import type { Change, LiveEvents, LiveTransport } from './live-transport';

/** So many refused connections in a row, and the long poll takes over; a way that has worked is given up later. */
const MOST_FAILURES = { first: 3, again: 12 };

/** Before one who was turned away comes back; unless the server says when. */
const RETURN_AFTER_S = 5;

/** A right was taken away while the page is open. */
const WITHDRAWN = 'topic-withdrawn';

/** What Socket.IO says of a connection that did not come about; `data` is the problem of a server that refused it. */
type TurnedAway = Error & { data?: { retryAfterSeconds?: number } };

/** The event log over Socket.IO; `unable` when no connection comes about. */
export class LiveSocket implements LiveTransport {
  private topics: string[] = [];
  private failures = 0;
  private most = MOST_FAILURES.first;
  /** How often in a row the server did not know us at the door. */
  private unknown = 0;
  private returning: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private readonly socket: Socket;

  constructor(
    private readonly events: LiveEvents,
    private readonly unable: () => void,
  ) {
    this.socket = io('/live', {
      autoConnect: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      timeout: 8000,
      auth: (give) => give(accessToken() ? { token: accessToken() } : {}),
    });
    this.socket.on('connect', () => this.connected());
    this.socket.on('change', (change: Change) => events.change(change));
    this.socket.on('resync', ({ head }: { head: number }) => events.resync(head));
    this.socket.on('problem', ({ code }: { code: string }) => code === WITHDRAWN && void this.askWhoOneIs());
    this.socket.on('disconnect', (reason) => this.lost(reason));
    this.socket.on('connect_error', (error) => this.failed(error));
  }

  follow(topics: string[]): void {
    this.topics = topics;
    if (this.socket.connected) this.subscribe();
    else this.connect();
  }

  renew(): void {
    this.socket.disconnect();
    this.connect();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.returning);
    this.socket.close();
  }

  private connected(): void {
    this.unknown = 0;
    this.subscribe();
  }

  private subscribe(): void {
    if (this.topics.length === 0) return;
    const wish = { topics: this.topics, after: this.events.position() };
    this.socket.emit('subscribe', wish, (answer: { head?: number }) => {
      if (answer.head === undefined) return this.events.lost();
      this.failures = 0;
      this.most = MOST_FAILURES.again;
      this.events.ready(answer.head);
    });
  }

  /** Ended by the server when rights have changed: come back as who one is now. */
  private lost(reason: string): void {
    this.events.lost();
    if (reason === 'io server disconnect') void this.comeBack();
  }

  private failed(error: TurnedAway): void {
    if (!this.socket.active) return this.comeBackLater(error);
    this.failures += 1;
    if (this.failures >= this.most && navigator.onLine) this.unable();
  }

  /**
   * Whom the server turns away Socket.IO does not bring back by itself. A token that has run out is renewed at once, once; one
   * that nobody complained of is not renewed: a database that comes and goes might lose the new one.
   */
  private comeBackLater({ message, data }: TurnedAway): void {
    const stranger = message === 'unauthenticated';
    if (stranger && ++this.unknown === 1) return void this.comeBack();
    const seconds = data?.retryAfterSeconds ?? RETURN_AFTER_S;
    const back = (): void => (stranger ? void this.comeBack() : this.connect());
    clearTimeout(this.returning);
    // Not all at the same moment: a database that is just back would be away again.
    this.returning = setTimeout(back, seconds * 1000 * (1 + Math.random()));
  }

  /** With a new token, or as a stranger when there is none to be had. */
  private async comeBack(): Promise<void> {
    await this.askWhoOneIs();
    this.connect();
  }

  /** The answer names the roles that are left, and the page shows what they may see. */
  private async askWhoOneIs(): Promise<void> {
    if (accessToken()) await refresh().catch(() => undefined);
  }

  /** Unless it is on its way: asked twice at one door, the server cuts both. */
  private connect(): void {
    clearTimeout(this.returning);
    if (!this.closed && !this.socket.active) this.socket.connect();
  }
}
