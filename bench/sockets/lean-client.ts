import { WebSocket } from 'ws';

/** What one client knows when it is asked. */
export interface Tally {
  /** Positions in the order in which they came. */
  heard: number[];
  doubled: number;
  disordered: number;
  resyncs: number;
  problems: string[];
  /** From the beginning of a connection until everything missed was there, milliseconds. */
  replays: number[];
}

const SEQ = /^42\/live,\["change",\{"seq":(\d+)/;
const ACK = /^43\/live,1\[(\{.*\})\]$/s;

/**
 * A follower that speaks Socket.IO with as little work as can be: thousands of them fit into one process beside the
 * servers that they measure. It goes on from the last position that it heard.
 */
export class LeanClient {
  readonly tally: Tally = { heard: [], doubled: 0, disordered: 0, resyncs: 0, problems: [], replays: [] };
  private socket: WebSocket | null = null;
  private began = 0;
  /** Up to here a change is a missed one; learned from the answer to the subscription. */
  private head = -1;
  private lastMissedAt = 0;

  constructor(
    private readonly url: string,
    private last: number,
    private readonly onHeard: (sent: string) => void,
  ) {}

  /** Answers once the subscription is acknowledged. */
  connect(): Promise<void> {
    this.began = performance.now();
    this.head = -1;
    this.lastMissedAt = 0;
    const address = `${this.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    this.socket = socket;
    return new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('message', (data: Buffer) => {
        if (socket === this.socket && this.take(socket, data.toString('latin1'))) resolve();
      });
    });
  }

  /** Without a farewell, as a phone in a tunnel. */
  cut(): void {
    const { socket } = this;
    this.socket = null;
    socket?.on('error', () => undefined);
    socket?.terminate();
    if (this.head >= 0) this.tally.replays.push(Math.max(this.lastMissedAt - this.began, 0));
  }

  /** True when the message was the answer to the subscription. */
  private take(socket: WebSocket, text: string): boolean {
    const change = SEQ.exec(text);
    if (change) this.hear(Number(change[1]), text);
    else if (text === '2') socket.send('3');
    else if (text.startsWith('0{')) socket.send('40/live,');
    else if (text.startsWith('40/live,'))
      socket.send(`42/live,1["subscribe",{"topics":["postings"],"after":${this.last}}]`);
    else if (text.startsWith('42/live,["resync"')) this.tally.resyncs += 1;
    else if (text.startsWith('43/live,1')) return this.acknowledged(text);
    else this.tally.problems.push(text.slice(0, 200));
    return false;
  }

  private acknowledged(text: string): boolean {
    const answer = JSON.parse(ACK.exec(text)?.[1] ?? '{}') as { head?: number };
    if (answer.head === undefined) this.tally.problems.push(text.slice(0, 200));
    this.head = answer.head ?? -1;
    this.lastMissedAt = performance.now();
    return true;
  }

  private hear(seq: number, text: string): void {
    const { tally } = this;
    if (seq === this.last) tally.doubled += 1;
    else if (seq < this.last) tally.disordered += 1;
    this.last = Math.max(this.last, seq);
    tally.heard.push(seq);
    if (seq <= this.head) this.lastMissedAt = performance.now();
    else this.onHeard(text);
  }
}
