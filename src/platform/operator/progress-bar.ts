import { Presets, SingleBar } from 'cli-progress';
import type { JobView } from '../jobs/job.js';

const STEP = 10;

export interface ProgressBar {
  show(job: Pick<JobView, 'done' | 'total'>): void;
  end(): void;
}

/** A bar on a terminal, a line for every tenth elsewhere. */
export function progressBar(): ProgressBar {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): ProgressBar {
  const format = '{bar} {percentage}% · {value}/{total} · {eta_formatted}';
  const drawn = new SingleBar({ format, clearOnComplete: true }, Presets.shades_classic);
  let started = false;
  return {
    show: ({ done, total }) => {
      if (total === null) return;
      if (!started) drawn.start(total, done);
      started = true;
      drawn.update(done);
    },
    end: () => drawn.stop(),
  };
}

function lines(): ProgressBar {
  let told = 0;
  return {
    show: ({ done, total }) => {
      const percent = total ? Math.floor((100 * done) / total) : 0;
      if (percent < told + STEP) return;
      told = percent - (percent % STEP);
      console.error(`${told} %  ${done}/${total ?? '?'}`);
    },
    end: () => undefined,
  };
}
