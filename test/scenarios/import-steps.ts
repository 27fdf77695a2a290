import type { RowOutcome } from '../../src/features/postings/import/import-outcome.js';
import type { ImportResult } from '../../src/features/postings/import/import-summary.js';
import type { JobView } from '../../src/platform/jobs/job.js';
import type { SignedUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';
import { as } from './organisation-steps.js';

export type Options = Partial<
  Record<'map' | 'organisation' | 'publish' | 'dryRun' | 'confirmWarnings', string>
>;

/** Sends a file with what stands beside it. */
export function send(app: TestApp, who: SignedUp, file: Buffer, options: Options = {}, path = '/imports') {
  const call = as(app, who).post(path);
  for (const [name, value] of Object.entries(options)) void call.field(name, value);
  return call.attach('file', file, '招聘.csv');
}

export async function queued(app: TestApp, who: SignedUp, file: Buffer, options: Options): Promise<JobView> {
  const answer = await send(app, who, file, options);
  if (answer.status !== 202) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as JobView;
}

export async function ended(app: TestApp, who: SignedUp, id: string): Promise<JobView> {
  let job: JobView | null = null;
  await until(async () => {
    job = (await as(app, who).get(`/jobs/${id}`)).body as JobView;
    return job.finishedAt !== null;
  }, 60);
  if (!job) throw new Error('no job');
  return job;
}

/** How many rows a job has committed so far. */
export async function rowsDone(app: TestApp, who: SignedUp, id: string): Promise<number> {
  return ((await as(app, who).get(`/jobs/${id}`)).body as JobView).done;
}

/** Brings a file in to the end; answers the sum and the report. */
export async function bringIn(
  app: TestApp,
  who: SignedUp,
  file: Buffer,
  options: Options,
): Promise<{ job: JobView; sum: ImportResult; rows: RowOutcome[] }> {
  const { id } = await queued(app, who, file, options);
  const job = await ended(app, who, id);
  return { job, sum: job.result as ImportResult, rows: await report(app, who, id) };
}

export async function report(app: TestApp, who: SignedUp, id: string): Promise<RowOutcome[]> {
  const text = await download(app, who, `/imports/${id}/report?format=json`);
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RowOutcome);
}

export async function download(app: TestApp, who: SignedUp, path: string): Promise<string> {
  const { body } = await as(app, who).get(path).responseType('blob').expect(200);
  return (body as Buffer).toString();
}

/** How many rows of a table there are. */
export async function count(app: TestApp, table: string, where = '1 = 1'): Promise<number> {
  const [row] = await app.db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`);
  return Number(row?.n);
}
