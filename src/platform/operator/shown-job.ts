import type { JobView } from '../jobs/job.js';
import type { OperatorClient } from './operator-client.js';
import { progressBar } from './progress-bar.js';

/** The exit code of what was interrupted. */
const INTERRUPTED = 130;
/** One press is heard again within this by way of npm or whoever else started the command and passes on what it hears. */
const ONE_PRESS_MS = 500;

/**
 * Shows how far a job is until it ends. Ctrl-C cancels it: what is committed stays. Pressed again, as where the server stands
 * still, it ends the command and leaves the job to the server. Sets the exit code unless it is done.
 */
export async function shownJob(operator: OperatorClient, job: JobView): Promise<JobView> {
  const stop = new AbortController();
  const progress = progressBar();
  let pressedAt = 0;
  const interrupt = (): void => {
    if (stop.signal.aborted) {
      if (performance.now() - pressedAt <= ONE_PRESS_MS) return;
      progress.end(); // the terminal gets its settings back
      process.exit(INTERRUPTED);
    }
    pressedAt = performance.now();
    stop.abort();
    console.error('正在取消；再按一次立即退出 / cancelling; once more to leave at once');
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const ended = await operator.follow(job, (now) => progress.show(now), stop.signal);
    if (ended.state !== 'done') process.exitCode = ended.state === 'cancelled' ? INTERRUPTED : 1;
    return ended;
  } finally {
    progress.end();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** What is said of a job that did not come to its end. */
export function unfinished({ state, error }: JobView): string {
  if (state === 'cancelled') return '已取消 / cancelled';
  return error ? `${error.zh} / ${error.en}` : state;
}
