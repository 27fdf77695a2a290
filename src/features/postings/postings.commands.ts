import type { Command } from 'commander';
import type { JobView } from '../../platform/jobs/job.js';
import { progressBar } from '../../platform/operator/progress-bar.js';
import type { House } from '../../platform/operator/house.js';

/** `reindex`: builds the search index anew from the database. */
export function addPostingCommands(program: Command, house: House): void {
  program
    .command('reindex')
    .description('build the search index anew 重建搜索索引')
    .action(() =>
      house(async (operator) => {
        const job = await operator.post<JobView>('/reindex');
        const progress = progressBar();
        const { state, result, error } = await operator.follow(job, (now) => progress.show(now));
        progress.end();
        const documents = (result as { documents?: number } | null)?.documents ?? 0;
        if (state === 'done')
          return console.log(`索引已重建，${documents} 条 / rebuilt, ${documents} documents`);
        console.error(error ? `${error.zh} / ${error.en}` : state);
        process.exitCode = 1;
      }),
    );
}
