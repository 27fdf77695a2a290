import type { Command } from 'commander';
import type { House } from '../operator/house.js';
import type { OperatorClient } from '../operator/operator-client.js';
import type { CopyStep } from './file-copy.js';

/** `files copy`: moves uploaded files from the folder under DATA_DIR to the bucket of FILES_URL. */
export function addFilesCommand(program: Command, house: House): void {
  program
    .command('files')
    .description('uploaded files 上传的文件')
    .command('copy')
    .description('copy them from DATA_DIR to the bucket of FILES_URL 复制到对象存储')
    .action(() => house(copyAll));
}

/** Interrupted, it goes on when it is called again: what is there is not sent twice. */
async function copyAll(operator: OperatorClient): Promise<void> {
  let seen = 0;
  let copied = 0;
  const lost: string[] = [];
  let step: CopyStep | null = null;
  do {
    const after: string = step?.next ? `?after=${step.next}` : '';
    step = await operator.post<CopyStep>(`/files/copy${after}`);
    seen += step.seen;
    copied += step.copied;
    lost.push(...step.lost);
    console.error(`${seen}/${step.total}`);
  } while (step.next !== null);
  console.log(`共 ${seen} 个文件，新复制 ${copied} 个 / ${seen} files, ${copied} of them copied now`);
  if (lost.length === 0) return;
  console.error(`内容缺失或不符 / content missing or not what it was:\n${lost.join('\n')}`);
  process.exitCode = 1;
}
