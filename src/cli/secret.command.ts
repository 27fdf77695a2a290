import type { Command } from 'commander';
import type { JobView } from '../platform/jobs/job.js';
import type { House } from '../platform/operator/house.js';
import { progressBar } from '../platform/operator/progress-bar.js';

interface Rotated {
  resealed: number;
  left: { known: number; unknown: number };
}

/** `rotate-secret`: seals anew what APP_SECRET_OLD has sealed; goes on where it was broken off. */
export function addSecretCommand(program: Command, house: House): void {
  program
    .command('rotate-secret')
    .description('seal personal data anew after a change of APP_SECRET 更换密钥')
    .action(() =>
      house(async (operator) => {
        const job = await operator.post<JobView>('/secret-rotation');
        const bar = progressBar();
        const { state, result, error } = await operator.follow(job, (now) => bar.show(now));
        bar.end();
        if (state === 'done') return tell(result as Rotated);
        console.error(error ? `${error.zh} / ${error.en}` : state);
        process.exitCode = 1;
      }),
    );
}

function tell({ resealed, left }: Rotated): void {
  console.log(`已重新加密 ${resealed} 项 / ${resealed} values sealed anew`);
  const still = left.known + left.unknown;
  if (still === 0) return console.log('APP_SECRET_OLD 可以去掉 / APP_SECRET_OLD may be dropped');
  console.error(
    `${still} 项仍由其他密钥加密，详见 cli doctor / ${still} values are still sealed with another secret: see \`cli doctor\``,
  );
  process.exitCode = 1;
}
