import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands before a server and can cut it off, as a network or a stopped service does. */
export class TcpGate {
  private readonly sockets = new Set<Socket>();
  private isOpen = true;
  private hangs = false;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  static async before(url: string): Promise<TcpGate> {
    const server = createServer();
    const gate = new TcpGate(server, new URL(url));
    server.on('connection', (socket) => gate.pass(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  /** The address of the server through the gate. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    url.search = ''; // not by the socket, past the gate
    return url.href;
  }

  shut(): void {
    this.isOpen = false;
    this.sockets.forEach((socket) => socket.destroy());
  }

  /** Everything is taken and nothing answered any more, as by a process that stands still. */
  hang(): void {
    this.hangs = true;
    this.sockets.forEach((socket) => socket.unpipe().pause());
  }

  open(): void {
    this.hangs = false;
    this.isOpen = true;
  }

  async close(): Promise<void> {
    this.shut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(socket: Socket): void {
    if (!this.isOpen) return void socket.destroy();
    if (this.hangs) return void this.sockets.add(socket);
    const { hostname, port } = this.target;
    const beyond = connect(Number(port || 3306), hostname);
    for (const [one, other] of [
      [socket, beyond],
      [beyond, socket],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }
}
