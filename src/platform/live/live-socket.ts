import type { Socket } from 'socket.io';
import type { Actor } from '../access/actor.js';
import type { EventFeed } from '../events/event-feed.js';
import type { Changes } from './changes.js';
import { messagePace } from './message-limits.js';

const PAGE = 200;
const MOST_PENDING = 500;

/** How far this node has emitted, and when it goes on. */
export interface NodePosition {
  position(): number;
  moved(): Promise<void>;
}

/** One listener: first what it missed, up to where the node stands, then it joins the rooms of its topics. */
export class LiveSocket {
  topics: string[] = [];
  readonly pace = messagePace();
  private generation = 0;

  constructor(
    readonly socket: Socket,
    readonly actor: Actor | null,
    private readonly feed: EventFeed,
    private readonly changes: Changes,
  ) {}

  /** Begins anew with these topics; one who knows more than this node has emitted waits, so that he hears nothing twice. */
  async follow(topics: string[], after: number, node: NodePosition): Promise<void> {
    const generation = ++this.generation;
    this.leave();
    this.topics = topics;
    while (node.position() < after && generation === this.generation && this.socket.connected)
      await node.moved();
    let position = after;
    while (position < node.position()) {
      const upTo = node.position();
      const batch = (await this.feed.after(position, PAGE)).filter((event) => event.seq <= upTo);
      const missed = batch.filter((event) => event.topics.some((topic) => topics.includes(topic)));
      const changes = await this.changes.again(missed);
      if (generation !== this.generation || !this.socket.connected) return;
      for (const change of changes) this.socket.emit('change', change);
      position = batch.at(-1)?.seq ?? upTo;
    }
    if (generation === this.generation) void this.socket.join(topics);
  }

  /** Keeps only these topics; what is gone is told. */
  narrow(topics: string[]): void {
    for (const topic of this.topics) if (!topics.includes(topic)) void this.socket.leave(topic);
    this.topics = topics;
  }

  /** A client that does not keep up starts again rather than fill the memory of everyone. */
  get overrun(): boolean {
    const { writeBuffer } = this.socket.conn as unknown as { writeBuffer: unknown[] };
    return writeBuffer.length > MOST_PENDING;
  }

  /** What can be torn down without the client's consent; undefined while it polls. */
  get connection(): { terminate(): void } | undefined {
    const { transport } = this.socket.conn as unknown as { transport: { socket?: { terminate(): void } } };
    return transport.socket;
  }

  resync(head: number): void {
    this.generation += 1;
    this.leave();
    this.socket.emit('resync', { head, snapshot: '/api/v1/snapshot' });
  }

  private leave(): void {
    for (const topic of this.topics) void this.socket.leave(topic);
    this.topics = [];
  }
}
