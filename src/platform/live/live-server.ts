import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server, type Socket } from 'socket.io';
import type { Actor } from '../access/actor.js';
import { signInFirst } from '../access/access.guard.js';
import { Sessions } from '../access/sessions.js';
import type { StoredEvent } from '../events/event.js';
import { EventFeed } from '../events/event-feed.js';
import { EventLog } from '../events/event-log.js';
import { type Problem, toProblem } from '../http/problem.js';
import { Refusal } from '../http/refusal.js';
import { Audience } from './audience.js';
import { type Change, Changes } from './changes.js';
import { LiveSocket } from './live-socket.js';
import { packetPace, TRANSPORT_BYTES, unread } from './message-limits.js';
import { readSubscribe } from './subscribe.js';
import { Topics } from './topics.js';

/** Another node has emitted further than this one only for as long as this one reads the log. */
const LOOK_AGAIN_MS = 1000;
const GRACE_MS = 1000;
/** Unless the problem says so itself. */
const RETURN_AFTER_S = 5;
type Ack = (answer: object) => void;

/** Socket.IO at `/live`: `subscribe {topics, after}` → `{head}` or `{problem}`; then `change` and, when behind, `resync`. */
@Injectable()
export class LiveServer implements BeforeApplicationShutdown {
  readonly sockets = new Map<string, LiveSocket>();
  private readonly audience = new Audience();
  private server?: Server;
  /** Everything up to here has been told to the audience. */
  private position = 0;

  constructor(
    private readonly log: EventLog,
    private readonly feed: EventFeed,
    private readonly changes: Changes,
    private readonly topics: Topics,
    private readonly sessions: Sessions,
    private readonly http: HttpAdapterHost,
  ) {}

  /** Binds to the HTTP server; called once, before it listens. */
  async open(): Promise<void> {
    this.position = await this.feed.begin();
    this.feed.listen((events) => this.deliver(events));
    const options = {
      maxHttpBufferSize: TRANSPORT_BYTES,
      serveClient: false,
      pingInterval: 20_000,
      pingTimeout: 15_000,
    };
    this.server = new Server(this.http.httpAdapter.getHttpServer() as never, options);
    this.server.engine.on('connection', keepPace);
    this.server.use((_, next) => next(Object.assign(new Error('unknown-namespace'), { data: elsewhere() })));
    const namespace = this.server.of('/live');
    namespace.use((socket, next) => {
      void this.admit(socket).then(
        () => next(),
        (error: unknown) => next(turnedAway(error)),
      );
    });
    namespace.on('connection', (socket) => this.connected(socket));
  }

  /** The connection goes, which every client takes as a reason to come back; one that hears nothing cannot hold the end up. */
  beforeApplicationShutdown(): void {
    const connections = [...this.sockets.values()].map((live) => live.connection);
    this.server?.engine.close();
    setTimeout(() => connections.forEach((connection) => connection?.terminate()), GRACE_MS).unref();
  }

  cut(live: LiveSocket, code: string, zh: string, en: string): void {
    live.socket.emit('problem', toProblem(new Refusal('unauthenticated', code, { zh, en })));
    live.socket.disconnect(true);
  }

  private async admit(socket: Socket): Promise<void> {
    const { token } = socket.handshake.auth as { token?: unknown };
    if (token === undefined || token === null || token === '') return;
    const actor = typeof token === 'string' ? await this.sessions.actorOf(token) : null;
    if (!actor) throw signInFirst();
    (socket.data as { actor?: Actor }).actor = actor;
  }

  private connected(socket: Socket): void {
    const actor = (socket.data as { actor?: Actor }).actor ?? null;
    const live = new LiveSocket(socket, actor, this.feed, this.changes, this.audience);
    this.sockets.set(socket.id, live);
    socket.on('disconnect', () => {
      live.leave();
      this.sockets.delete(socket.id);
    });
    socket.onAny((event: unknown, ...sent: unknown[]) => this.heard(live, event, sent));
  }

  /** The one door for whatever a stranger sends: each message is answered, whether understood or not. */
  private heard(live: LiveSocket, event: unknown, sent: unknown[]): void {
    const refusal = unread(live.pace, event, sent) ?? (event === 'subscribe' ? null : unknownMessage(event));
    if (refusal) answer(live.socket, sent)({ problem: toProblem(refusal) });
    else void this.subscribe(live, sent);
  }

  private async subscribe(live: LiveSocket, sent: unknown[]): Promise<void> {
    let reply = answer(live.socket, sent);
    const place = live.ask();
    try {
      const wish = readSubscribe(sent[0]);
      await this.topics.check(await this.actorNow(live), wish.topics);
      const after = wish.after ?? this.position;
      const { head, within } = await this.reach(after);
      reply({ head });
      reply = answer(live.socket, []); // a message is acknowledged once: what comes to nothing later is told by itself
      if (!live.begin(place)) return;
      if (!within) live.resync(head);
      await live.follow(wish.topics, within ? after : this.position, {
        position: () => this.position,
        moved: () => this.feed.next(LOOK_AGAIN_MS),
      });
    } catch (error) {
      const problem = toProblem(error);
      reply({ problem });
      if (problem.status >= 500) this.sendBack(live, place, problem);
    }
  }

  /**
   * Who hears nothing of what he asked for by a fault of ours, though he may still hear what he asked for before, would wait
   * for ever: unless he has asked again he comes back, and is told what he missed.
   */
  private sendBack(live: LiveSocket, place: number, { retryAfterSeconds = RETURN_AFTER_S }: Problem): void {
    const cut = (): void => void (live.isPast(place) || live.socket.conn.close());
    setTimeout(cut, retryAfterSeconds * 1000).unref();
  }

  /** Whether the log reaches to a position: mostly this node remembers, and those who come back by the thousand ask no database. */
  private async reach(after: number): Promise<{ head: number; within: boolean }> {
    if (this.feed.remembers(after)) return { head: this.position, within: true };
    const [tail, head] = await Promise.all([this.log.tail(), this.log.head()]);
    return { head, within: after >= tail && after <= head };
  }

  /** Who stands behind an open socket at this moment: rights may have gone since it was opened. */
  private async actorNow(live: LiveSocket): Promise<Actor | null> {
    if (!live.actor) return null;
    const actor = await this.sessions.again(live.actor);
    if (!actor) throw signInFirst();
    return actor;
  }

  private async deliver(events: StoredEvent[]): Promise<void> {
    const looked = new Map<number, Change>();
    for (;;) {
      const wanted = events.filter(({ seq, topics }) => !looked.has(seq) && this.audience.listensTo(topics));
      if (wanted.length === 0) break;
      for (const change of await this.changes.of(wanted)) looked.set(change.seq, change);
    }
    // From here to the end nothing is awaited: whoever joins before or after sees each change exactly once.
    const told = events.flatMap(({ seq, topics }) => {
      const change = looked.get(seq);
      return change ? [{ topics, change }] : [];
    });
    this.audience.tell(told);
    this.position = events.at(-1)?.seq ?? this.position;
    for (const live of this.sockets.values()) if (live.overrun) live.resync(this.position);
  }
}

function answer(socket: Socket, sent: unknown[]): Ack {
  const last = sent.at(-1);
  if (typeof last === 'function') return last as Ack;
  return (reply) =>
    void ('problem' in reply ? socket.emit('problem', reply.problem) : socket.emit('subscribed', reply));
}

/** What a client reads at the door, which would otherwise be the words of whatever was thrown, the database's too. */
function turnedAway(error: unknown): Error {
  const problem = toProblem(error);
  return Object.assign(new Error(problem.code), { data: problem });
}

/** Ends a connection that sends faster than anyone reads, whatever it sends. */
function keepPace(connection: Socket['conn']): void {
  const pace = packetPace();
  connection.on('packet', () => {
    if (pace.over() > 0) connection.close(true);
  });
}

function elsewhere(): Problem {
  const words = { zh: '请连接 /live', en: 'There is nothing to hear here; connect to /live' };
  return toProblem(new Refusal('not-found', 'unknown-namespace', words));
}

function unknownMessage(event: unknown): Refusal {
  const name = String(event).slice(0, 40);
  return new Refusal('invalid', 'unknown-message', {
    zh: `不支持的消息「${name}」`,
    en: `${name} is no message that is understood here`,
  });
}
