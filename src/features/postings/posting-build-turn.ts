import { setTimeout as pause } from 'node:timers/promises';
import type { Lease, Leases } from '../../platform/background/leases.js';
import { SearchUnavailable } from '../../platform/search/search.port.js';

const BUILD = 'search-rebuild';
const RENEW_MS = 3000;
const LOOK_MS = 1000;

/** Whose turn it is to build the index: two who build one at once would take it from under each other. */
export class BuildTurn {
  constructor(private readonly leases: Leases) {}

  /** Whether this process has it, or could take it. */
  async mine(): Promise<boolean> {
    return (await this.leases.hold(BUILD)) !== null;
  }

  /**
   * Waits for the turn and keeps it during the work, which proves by `stands` that nobody else has taken it meanwhile. It is
   * given back when the work has come to its end; otherwise it runs out, and {@link brokenOff} tells.
   */
  async during<T>(work: (stands: () => Promise<void>) => Promise<T>, stopping: () => boolean): Promise<T> {
    const { token } = await this.taken(stopping);
    let ended = false;
    let renewed: Promise<unknown> = Promise.resolve();
    const renew = (): unknown => (renewed = this.leases.hold(BUILD).catch(() => undefined));
    const renewing = setInterval(renew, RENEW_MS);
    const stands = async (): Promise<void> => {
      if ((await this.leases.hold(BUILD))?.token !== token) throw new SearchUnavailable('another builds it');
    };
    try {
      const value = await work(stands);
      ended = true;
      return value;
    } finally {
      clearInterval(renewing);
      // One that is under way would hold it again after its release.
      await renewed;
      if (ended) await this.giveBack().catch(() => undefined);
    }
  }

  /** Whether somebody's work failed or went with his process. Told once. */
  async brokenOff(): Promise<boolean> {
    return (await this.leases.abandoned(BUILD)) && this.giveBack();
  }

  private async giveBack(): Promise<boolean> {
    const lease = await this.leases.hold(BUILD);
    if (lease) await this.leases.release(lease);
    return lease !== null;
  }

  private async taken(stopping: () => boolean): Promise<Lease> {
    for (;;) {
      const lease = await this.leases.hold(BUILD);
      if (lease) return lease;
      if (stopping()) throw new SearchUnavailable('the process is stopping');
      await pause(LOOK_MS);
    }
  }
}
