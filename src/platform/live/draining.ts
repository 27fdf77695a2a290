/** As much of a connection as it takes to wait for it. */
export interface Draining {
  writeBuffer: unknown[];
  readyState: string;
  once(event: 'drain' | 'close', heard: () => void): unknown;
  off(event: 'drain' | 'close', heard: () => void): unknown;
  close(discard: boolean): void;
}

/** Longer than a slow line needs for one page of changes. */
const STALLED_MS = 60_000;

/** Waits, once for all who ask, until a connection has taken what lies before it; one that takes nothing is ended. */
export class Drain {
  private waiting?: Promise<void>;

  constructor(private readonly stalledMs = STALLED_MS) {}

  async of(connection: Draining): Promise<void> {
    while (connection.writeBuffer.length > 0 && connection.readyState === 'open')
      await (this.waiting ??= this.next(connection));
  }

  private next(connection: Draining): Promise<void> {
    return new Promise((resolve) => {
      const over = (): void => {
        clearTimeout(timer);
        connection.off('drain', over);
        connection.off('close', over);
        this.waiting = undefined;
        resolve();
      };
      const timer = setTimeout(() => {
        connection.close(true);
        over();
      }, this.stalledMs);
      timer.unref();
      connection.once('drain', over);
      connection.once('close', over);
    });
  }
}
