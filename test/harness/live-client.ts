import { io, type Socket } from 'socket.io-client';

export interface HeardChange {
  seq: number;
  type: string;
  subject: { kind: string; id: string };
  at: number;
  data: (Record<string, unknown> & { title?: string }) | null;
}

export interface Subscribed {
  head?: number;
  problem?: Record<string, unknown> & { code: string; status?: number };
}

export type Transport = 'websocket' | 'polling';

/** A follower over Socket.IO that remembers everything it hears. */
export class LiveClient {
  readonly changes: HeardChange[] = [];
  readonly problems: Record<string, unknown>[] = [];
  readonly resyncs: { head: number; snapshot: string }[] = [];
  /** When each change arrived, by `performance.now()`. */
  readonly heardAt = new Map<number, number>();

  private constructor(readonly socket: Socket) {
    socket.on('change', (change: HeardChange) => {
      this.changes.push(change);
      this.heardAt.set(change.seq, performance.now());
    });
    socket.on('problem', (problem: Record<string, unknown>) => this.problems.push(problem));
    socket.on('resync', (resync: { head: number; snapshot: string }) => this.resyncs.push(resync));
  }

  /** Connects; rejects with what the server said at the door. */
  static open(
    url: string,
    token: string | null = null,
    transport: Transport = 'websocket',
  ): Promise<LiveClient> {
    const auth = token === null ? {} : { token };
    const socket = io(`${url}/live`, {
      transports: [transport],
      forceNew: true,
      reconnection: false,
      auth,
    });
    const client = new LiveClient(socket);
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(client));
      socket.once('connect_error', (error) => {
        socket.close();
        reject(error);
      });
    });
  }

  async subscribe(topics: unknown, after?: unknown): Promise<Subscribed> {
    const wish = after === undefined ? { topics } : { topics, after };
    return (await this.socket.timeout(5000).emitWithAck('subscribe', wish)) as Subscribed;
  }

  get last(): number {
    return this.changes.at(-1)?.seq ?? 0;
  }

  close(): void {
    this.socket.disconnect();
  }
}
