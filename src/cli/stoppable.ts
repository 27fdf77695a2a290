import { ClearFault } from '../platform/config/clear-fault.js';
import type { Progress } from '../platform/backup/take-backup.js';
import type { ProgressBar } from '../platform/operator/progress-bar.js';

/** Ctrl-C: whoever works has cleaned up behind himself. */
export class Stopped extends ClearFault {
  constructor() {
    super('已取消 / cancelled');
  }
}

/** Shows how far the work is; Ctrl-C makes its next step throw, so that it can clean up. */
export async function stoppable<T>(bar: ProgressBar, work: (progress: Progress) => Promise<T>): Promise<T> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work((done, total) => {
      if (stopped) throw new Stopped();
      bar.show({ done, total });
    });
  } finally {
    bar.end();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
