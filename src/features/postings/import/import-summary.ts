import type { JobView } from '../../../platform/jobs/job.js';
import type { FieldFault } from '../../../platform/http/refusal.js';
import type { ImportCounts, Reason } from './import-outcome.js';

export type ImportResult = Omit<ImportCounts, 'reasons'> & {
  reasons: Reason[];
  dryRun: boolean;
  rowsPerSecond: number;
};

const LINES: [keyof Omit<ImportResult, 'reasons' | 'dryRun'>, string][] = [
  ['rows', '行数 rows'],
  ['taken', '新增 taken'],
  ['changed', '更新 changed'],
  ['unchanged', '未变 unchanged'],
  ['refused', '拒绝 refused'],
  ['published', '已发布 published'],
  ['inReview', '待审核 in review'],
  ['drafts', '草稿 drafts'],
  ['rowsPerSecond', '每秒行数 rows a second'],
];

/** What a person reads at the end of an import. */
export function importSummary({ state, result, error, done, total }: JobView): string {
  if (state === 'cancelled')
    return `已取消，已处理 ${done}/${total ?? '?'} 行 / cancelled after ${done} of ${total ?? '?'} rows; they stay`;
  if (state !== 'done' || !result) return failure(error);
  const counts = result as ImportResult;
  const table = LINES.map(([key, label]) => `${String(counts[key]).padStart(8)}  ${label}`);
  const reasons = counts.reasons.map(
    ({ times, code, zh, en }) => `${String(times).padStart(8)}  ${code}: ${zh} / ${en}`,
  );
  return [
    ...(counts.dryRun ? ['试运行，未写入 / dry run: nothing was written'] : []),
    ...table,
    ...(reasons.length ? ['', '主要原因 / commonest reasons', ...reasons] : []),
  ].join('\n');
}

function failure(error: (JobView['error'] & { fields?: FieldFault[] }) | null): string {
  const fields = (error?.fields ?? []).map(({ field, zh, en }) => `\n  - ${field}: ${zh} / ${en}`);
  return `导入失败：${error?.zh ?? ''} / the import failed: ${error?.en ?? ''}${fields.join('')}`;
}
