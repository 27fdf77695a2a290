import type { Command } from 'commander';
import type { JobView } from '../../platform/jobs/job.js';
import type { House } from '../../platform/operator/house.js';
import { shownJob, unfinished } from '../../platform/operator/shown-job.js';

/** `reindex`: builds the search index anew from the database. */
export function addPostingCommands(program: Command, house: House): void {
  program
    .command('reindex')
    .description('build the search index anew 重建搜索索引')
    .action(() =>
      house(async (operator) => {
        const job = await operator.post<JobView>('/reindex');
        const ended = await shownJob(operator, job);
        if (ended.state !== 'done') return console.error(unfinished(ended));
        const { documents } = ended.result as { documents: number };
        console.log(`索引已重建，${documents} 条 / rebuilt, ${documents} documents`);
      }),
    );
}
