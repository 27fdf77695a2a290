import { setTimeout as pause } from 'node:timers/promises';
import type { Lease, Leases } from '../../platform/background/leases.js';
import { SearchUnavailable } from '../../platform/search/search.port.js';

const BUILD = 'search-rebuild';
const RENEW_MS = 3000;
const LOOK_MS = 1000;

/** What a build is asked on its way: both throw where another has taken the turn. */
export interface Standing {
  stands: () => Promise<void>;
  /** Before the swap, from which on what others wrote meanwhile is missing until it has caught up. */
  swaps: () => Promise<void>;
}

/** Whose turn it is to build the index: two who build one at once would take it from under each other. */
export class BuildTurn {
  constructor(private readonly leases: Leases) {}

  /** Whether this process has it, or could take it. */
  async mine(): Promise<boolean> {
    return (await this.leases.hold(BUILD)) !== null;
  }

  /**
   * Waits for the turn and keeps it during the work. It is given back unless it or one before broke off behind the swap: then
   * it runs out, also when this process ends in good order before, and {@link brokenOff} tells.
   */
  async during<T>(work: (standing: Standing) => Promise<T>, waits: () => void): Promise<T> {
    const lease = await this.taken(waits);
    // What one before has left is still missing, unless this one comes to its end.
    let owing = lease.afterAbandoned;
    let renewed: Promise<unknown> = Promise.resolve();
    const renew = (): unknown => (renewed = this.leases.keep(lease).catch(() => undefined));
    const renewing = setInterval(renew, RENEW_MS);
    const stands = async (): Promise<void> => {
      if (!(await this.leases.keep(lease))) throw new SearchUnavailable('another builds it');
    };
    const swaps = async (): Promise<void> => {
      await stands();
      owing = true;
    };
    try {
      const value = await work({ stands, swaps });
      owing = false;
      return value;
    } finally {
      clearInterval(renewing);
      // One that is under way would hold it again after its release.
      await renewed;
      if (owing) this.leases.leave(lease);
      else await this.leases.release(lease).catch(() => undefined);
    }
  }

  /** Which work failed behind its swap, or went with its process; told until {@link mended}. */
  brokenOff(): Promise<number | null> {
    return this.leases.abandoned(BUILD);
  }

  /** What that work left behind is there. */
  mended(work: number): Promise<void> {
    return this.leases.settle(BUILD, work);
  }

  private async taken(waits: () => void): Promise<Lease> {
    for (;;) {
      const lease = await this.leases.hold(BUILD);
      if (lease) return lease;
      waits();
      await pause(LOOK_MS);
    }
  }
}
