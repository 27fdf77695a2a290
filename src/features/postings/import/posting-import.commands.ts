import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { JobView } from '../../../platform/jobs/job.js';
import { ofFile } from '../../../platform/operator/command-file.js';
import type { House } from '../../../platform/operator/house.js';
import type { OperatorClient } from '../../../platform/operator/operator-client.js';
import { shownJob } from '../../../platform/operator/shown-job.js';
import { importSummary } from './import-summary.js';

interface Options {
  map?: string;
  dryRun?: boolean;
  publish?: boolean;
  confirmWarnings?: boolean;
  organisation?: string;
  report?: string;
}

/** `import FILE`: brings postings in bulk in and says what became of them. */
export function addImportCommand(program: Command, house: House): void {
  program
    .command('import')
    .description('bring postings in bulk in: CSV, XLSX, JSON Lines 批量导入')
    .argument('<file>')
    .option('--map <file>', 'how columns become fields (JSON); guessed from the headings when absent')
    .option('--dry-run', 'only report what would happen')
    .option('--publish', 'publish what may be published; otherwise all come in as drafts')
    .option('--confirm-warnings', 'confirm the warnings of the screener for the whole file')
    .option('--organisation <id>', 'who posts; forwarded advertisements may do without')
    .option('--report <file>', 'where to write what became of each row (.csv, or .json for JSON Lines)')
    .action(async (file: string, options: Options) => {
      for (const path of [file, options.map])
        if (path !== undefined && !existsSync(path)) return fail(`没有这个文件 / no such file: ${path}`);
      await house((operator) => bringIn(operator, file, options));
    });
}

async function bringIn(operator: OperatorClient, file: string, options: Options): Promise<void> {
  const { map, report } = options;
  const job = await operator.upload<JobView>('/imports', file, {
    map: map && (await readFile(map, 'utf8').catch(ofFile(map))),
    dryRun: options.dryRun ? 'true' : undefined,
    publish: options.publish ? 'true' : undefined,
    confirmWarnings: options.confirmWarnings ? 'true' : undefined,
    organisation: options.organisation,
  });
  const ended = await shownJob(operator, job);
  console.log(importSummary(ended));
  if (report) {
    const format = /\.(nd)?jsonl?$/i.test(report) ? 'json' : 'csv';
    await operator.download(`/imports/${job.id}/report?format=${format}`, report);
  }
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
