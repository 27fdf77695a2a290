import type { Command } from 'commander';
import type { JobView } from '../platform/jobs/job.js';
import type { House } from '../platform/operator/house.js';
import { shownJob, unfinished } from '../platform/operator/shown-job.js';

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
        const ended = await shownJob(operator, job);
        if (ended.state === 'done') return tell(ended.result as Rotated);
        console.error(unfinished(ended));
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
