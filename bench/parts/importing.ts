import { setTimeout as pause } from 'node:timers/promises';
import { ad, adMap, csv } from '../../test/factories/import-files.js';
import { openRaw } from '../bare/database.js';
import type { Row } from '../bare/inserts.js';
import type { House } from '../house.js';
import { cpuSeconds } from '../processes.js';
import type { Figure, Round } from '../report/figures.js';
import type { Stage } from '../stage.js';
import { inTurns, WARM_UP_SECONDS } from '../turns.js';

const ROWS = 1000;
/** Of a round: one alone takes a fifth of a second, which anything on the machine can double. */
const FILES = 5;
/** As the raw driver likes it best. */
const AT_ONCE = 100;
const LOOK_MS = 25;
const SOURCE = '测速';

/** Rows of a file read, judged, published and reported, against batched inserts of the same rows. */
export async function importing(stage: Stage): Promise<Figure[]> {
  const house = await stage.house();
  const { database, copy } = await stage.data(stage.options.postings);
  await house.signIn('staff');
  await stage.bare.ask({
    task: { database: copy, today: '', pages: [], filling: { page: null, one: null } },
  });
  let round = 0;
  let written: { name: string; rows: Row[] }[] = [];
  const ours = async (): Promise<Round> => {
    const source = `${SOURCE}${Date.now()}-${(round += 1)}`;
    const { job, ...result } = await broughtIn(house, source);
    written = await rowsOf(database, source, job);
    return result;
  };
  const yardstick = async (): Promise<Round> => {
    const before = cpuSeconds(stage.bare.pid);
    const { ms } = await stage.bare.ask<{ ms: number }>({ insert: { tables: written, atOnce: AT_ONCE } });
    await sweep(copy, written[0]?.rows);
    return { rate: (ROWS * 1000) / ms, cpuMs: ((cpuSeconds(stage.bare.pid) - before) * 1000) / ROWS };
  };
  const warm = performance.now() + WARM_UP_SECONDS * 1000;
  while (performance.now() < warm) await ours();
  while (performance.now() < warm + WARM_UP_SECONDS * 1000) await yardstick();
  const promised = { name: 'import', unit: 'rows/s', target: 0.3 };
  // The yardstick inserts what the product has just left, so the product always begins.
  const figure = await inTurns(promised, stage.options.rounds, several(ours), several(yardstick));
  await sweep(database);
  return [figure];
}

/** File after file, as one round. */
function several(one: () => Promise<Round>): () => Promise<Round> {
  return async () => {
    let [seconds, cpuMs] = [0, 0];
    for (let n = 0; n < FILES; n++) {
      const file = await one();
      seconds += ROWS / file.rate;
      cpuMs += file.cpuMs / FILES;
    }
    return { rate: (FILES * ROWS) / seconds, cpuMs };
  };
}

/** Until the job is done; the processor time is counted until the search index has followed, which disturbs nobody's turn. */
async function broughtIn(house: House, source: string): Promise<Round & { job: string }> {
  const rows = Array.from({ length: ROWS }, (_, n) =>
    ad(n, { text: `在车间焊接管道支架，第 ${n} 号工位。` }),
  );
  const form = new FormData();
  form.set('map', adMap(source));
  form.set('publish', 'true');
  form.set('file', new Blob([csv(rows)]), 'ads.csv');
  const before = cpuSeconds(house.pid);
  const began = Date.now();
  const answer = await fetch(`${house.url}/api/v1/imports`, {
    method: 'POST',
    headers: house.bearer,
    body: form,
  });
  if (answer.status !== 202) throw new Error(`no import: ${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  const seconds = ((await ended(house, id)) - began) / 1000;
  await house.rested();
  return { job: id, rate: ROWS / seconds, cpuMs: ((cpuSeconds(house.pid) - before) * 1000) / ROWS };
}

/** When the job was done, by the clock on the wall, which product and bench share. */
async function ended(house: House, id: string): Promise<number> {
  for (;;) {
    const answer = await fetch(`${house.url}/api/v1/jobs/${id}`, { headers: house.bearer });
    const job = (await answer.json()) as { state: string; done: number; finishedAt: number };
    if (job.state === 'done' && job.done === ROWS) return job.finishedAt;
    if (job.state === 'failed' || job.state === 'done') throw new Error(JSON.stringify(job));
    await pause(LOOK_MS);
  }
}

/** All that an import leaves in the database, in the order in which one row refers to another. */
async function rowsOf(
  database: string,
  source: string,
  job: string,
): Promise<{ name: string; rows: Row[] }[]> {
  const raw = openRaw(database);
  const jobs = await raw.all('SELECT * FROM jobs WHERE id = ?', [job]);
  const reports = await raw.all('SELECT * FROM import_reports WHERE job_id = ?', [job]);
  const postings = await raw.all('SELECT * FROM postings WHERE source_name = ?', [source]);
  const among = 'SELECT id FROM postings WHERE source_name = ?';
  const events = await raw.all(`SELECT * FROM events WHERE subject_id IN (${among})`, [source]);
  await raw.close();
  if (postings.length !== ROWS) throw new Error(`${postings.length} of ${ROWS} rows came in`);
  // Others of the copy may have the same numbers in the log.
  const unnumbered = events.map((event) => ({ ...event, seq: null }));
  return [
    { name: 'jobs', rows: jobs },
    { name: 'import_reports', rows: reports },
    { name: 'postings', rows: postings },
    { name: 'events', rows: unnumbered },
  ];
}

/** Takes away what was brought in, and in the copy also the jobs, of which it has none of its own. */
async function sweep(target: string, jobs: readonly Row[] = []): Promise<void> {
  const raw = openRaw(target);
  const among = `SELECT id FROM postings WHERE source_name LIKE '${SOURCE}%'`;
  const ids = jobs.map(({ id }) => id);
  await raw.write([
    ...ids.map((id) => ({ sql: 'DELETE FROM import_reports WHERE job_id = ?', params: [id] })),
    ...ids.map((id) => ({ sql: 'DELETE FROM jobs WHERE id = ?', params: [id] })),
    { sql: `DELETE FROM events WHERE seq IS NULL AND subject_id IN (${among})`, params: [] },
    { sql: `DELETE FROM postings WHERE source_name LIKE '${SOURCE}%'`, params: [] },
  ]);
  await raw.close();
}
