import type { Socket } from 'socket.io';
import type { Actor } from '../access/actor.js';
import type { EventFeed } from '../events/event-feed.js';
import type { Audience, Listener } from './audience.js';
import { type Bundle, bundles } from './change-frames.js';
import type { Change, Changes } from './changes.js';
import { Drain, type Draining } from './draining.js';
import { messagePace } from './message-limits.js';

const PAGE = 200;
const MOST_PENDING = 500;

/** How far this node has emitted, and when it goes on. */
export interface NodePosition {
  position(): number;
  moved(): Promise<void>;
}

/** Of the connection below Socket.IO: what waits to be written, and by what way. */
interface Conn extends Draining {
  writeBuffer: { options?: { messages?: number } }[];
  transport: { name: string; perMessageDeflate?: unknown; socket?: { terminate(): void } };
  write(data: string, options: object): void;
}

/** One listener: first what it missed, up to where the node stands, then it joins the audience of its topics. */
export class LiveSocket implements Listener {
  topics: string[] = [];
  readonly pace = messagePace();
  private readonly drain = new Drain();
  private generation = 0;
  private asked = 0;
  private begun = 0;

  constructor(
    readonly socket: Socket,
    readonly actor: Actor | null,
    private readonly feed: EventFeed,
    private readonly changes: Changes,
    private readonly audience: Audience,
  ) {}

  /** The place of a subscription in the order in which he asks for them. */
  ask(): number {
    return ++this.asked;
  }

  /** False for one that was answered so late that he is told already what he asked for after it. */
  begin(place: number): boolean {
    if (this.isPast(place)) return false;
    this.begun = place;
    return true;
  }

  isPast(place: number): boolean {
    return this.begun > place;
  }

  /**
   * Begins anew with these topics; one who knows more than this node has emitted waits, so that he hears nothing twice.
   * What he missed is given page by page as he takes it: nobody has a whole log laid up for him here.
   */
  async follow(topics: string[], after: number, node: NodePosition): Promise<void> {
    const generation = ++this.generation;
    this.leave();
    this.topics = topics;
    while (node.position() < after && generation === this.generation && this.socket.connected)
      await node.moved();
    let position = after;
    while (position < node.position()) {
      await this.drain.of(this.conn);
      if (generation !== this.generation || !this.socket.connected) return;
      const upTo = node.position();
      const batch = (await this.feed.after(position, PAGE)).filter((event) => event.seq <= upTo);
      const missed = batch.filter((event) => event.topics.some((topic) => this.topics.includes(topic)));
      const changes = await this.changes.again(missed);
      if (generation !== this.generation || !this.socket.connected) return;
      this.hear(changes, () => bundles(changes));
      position = batch.at(-1)?.seq ?? upTo;
    }
    if (generation === this.generation && this.socket.connected) this.audience.join(this, this.topics);
  }

  /** Over WebSocket in as few writes as there are bundles; one that polls is sent message by message. */
  hear(changes: readonly Change[], bundled: () => readonly Bundle[]): void {
    const { conn } = this;
    if (conn.transport.name !== 'websocket' || conn.transport.perMessageDeflate) {
      for (const change of changes) this.socket.emit('change', change);
      return;
    }
    if (conn.readyState !== 'open') return;
    for (const { frames, messages } of bundled())
      conn.write('', { compress: false, wsPreEncodedFrame: [frames], messages });
  }

  /** Keeps only these topics; what is gone is told. */
  narrow(topics: string[]): void {
    const listens = this.audience.has(this);
    this.topics = topics;
    if (listens) this.audience.join(this, topics);
  }

  /** A client that does not keep up starts again rather than fill the memory of everyone. */
  get overrun(): boolean {
    let pending = 0;
    for (const { options } of this.conn.writeBuffer) pending += options?.messages ?? 1;
    return pending > MOST_PENDING;
  }

  /** What can be torn down without the client's consent; undefined while it polls. */
  get connection(): { terminate(): void } | undefined {
    return this.conn.transport.socket;
  }

  resync(head: number): void {
    this.generation += 1;
    this.leave();
    this.socket.emit('resync', { head, snapshot: '/api/v1/snapshot' });
  }

  leave(): void {
    this.audience.leave(this);
    this.topics = [];
  }

  private get conn(): Conn {
    return this.socket.conn as unknown as Conn;
  }
}
