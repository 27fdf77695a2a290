import type { JobState, JobView } from './job.js';

export interface JobRow {
  id: string;
  kind: string;
  state: JobState;
  owner_id: string | null;
  input: string;
  checkpoint: string | null;
  result: string | null;
  error: string | null;
  done: number;
  total: number | null;
  token: number;
  created_at: number;
  finished_at: number | null;
}

export const JOB_COLUMNS =
  'id, kind, state, owner_id, input, checkpoint, result, error, done, total, token, created_at, finished_at';

export function parsed<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}

export function jobView(row: JobRow): JobView {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    done: Number(row.done),
    total: row.total === null ? null : Number(row.total),
    result: parsed(row.result),
    error: parsed(row.error),
    createdAt: Number(row.created_at),
    finishedAt: row.finished_at === null ? null : Number(row.finished_at),
  };
}
