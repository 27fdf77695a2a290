import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenPostingsQueries } from '../../src/features/postings/open-postings.queries.js';
import { PostingIndexService } from '../../src/features/postings/posting-index.service.js';
import { PostingReindexJob, REINDEX_JOB } from '../../src/features/postings/posting-reindex.job.js';
import { postingEvent } from '../../src/features/postings/postings.events.js';
import { POSTING_INDEX } from '../../src/features/postings/postings.search.js';
import { Background, type Place } from '../../src/platform/background/background.js';
import { Leases } from '../../src/platform/background/leases.js';
import type { Consumers } from '../../src/platform/events/consumers.js';
import { TryLater } from '../../src/platform/background/try-later.js';
import type { EventConsumer } from '../../src/platform/events/event-consumer.js';
import { EventLog } from '../../src/platform/events/event-log.js';
import { type JobRun, JobStopped } from '../../src/platform/jobs/job.js';
import type { Jobs } from '../../src/platform/jobs/jobs.js';
import { Fts5Engine } from '../../src/platform/search/fts5.engine.js';
import { SearchUnavailable } from '../../src/platform/search/search.port.js';
import { movePosting, publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';

/** An engine that lets something happen when it has read everything, before it is asked for anything else; or is away. */
class Interrupted extends Fts5Engine {
  away = false;
  override open(...args: Parameters<Fts5Engine['open']>): ReturnType<Fts5Engine['open']> {
    return this.away ? Promise.reject(new SearchUnavailable('away')) : super.open(...args);
  }
  before: () => Promise<unknown> = () => Promise.resolve();
  meanwhile: () => Promise<unknown> = () => Promise.resolve();
  override async rebuild(...args: Parameters<Fts5Engine['rebuild']>): Promise<number> {
    await this.before();
    const count = await super.rebuild(...args);
    await this.meanwhile();
    return count;
  }
}

/** One more process of the house, with an index of its own that is still empty. */
function neighbour({ nest }: TestApp, places: Place[] = [], leases = nest.get(Leases)) {
  const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-index-'));
  const engine = new Interrupted({ dataDir });
  const consumers: EventConsumer[] = [];
  const background = new Background();
  let again = 0;
  const register = (consumer: EventConsumer): (() => void) => {
    consumers.push(consumer);
    return () => void again++;
  };
  const index = new PostingIndexService(
    engine,
    nest.get(OpenPostingsQueries),
    { register } as unknown as Consumers,
    background,
    leases,
    nest.get(EventLog),
  );
  index.onModuleInit();
  background.start(...places);
  return {
    ...{ engine, index, start: (...more: Place[]) => background.start(...more) },
    follow: async (): Promise<void> => {
      const events = await nest.get(EventLog).after(0, 1000);
      await consumers[0]?.handle(events.filter(({ type }) => consumers[0]?.types.includes(type)));
    },
    followedAgain: () => again,
    documents: async () => (await engine.stats(POSTING_INDEX.name)).documents,
    close: async (): Promise<void> => {
      index.onModuleDestroy();
      await background.beforeApplicationShutdown();
      await engine.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

type Neighbour = ReturnType<typeof neighbour>;

/** What the job of `cli reindex` does in that process. */
async function reindexed(
  { nest }: TestApp,
  { index }: Neighbour,
  signal = new AbortController().signal,
  steps: { done: number; total?: number }[] = [],
): Promise<unknown> {
  const jobs = new Map<string, (run: Pick<JobRun<object, null>, 'signal' | 'step'>) => Promise<object>>();
  const registered = { register: jobs.set.bind(jobs) } as unknown as Jobs;
  new PostingReindexJob(registered, index, nest.get(OpenPostingsQueries)).onModuleInit();
  const step: JobRun['step'] = (work, after) => {
    steps.push(after);
    return work(undefined as never);
  };
  return jobs.get(REINDEX_JOB)?.({ signal, step });
}

describe('an index that is still to be built', () => {
  let app: TestApp;
  let worker: Neighbour;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => worker.close());
  afterAll(() => app.close());

  it('answers where only people connect as long as there is nothing to find', async () => {
    worker = neighbour(app, ['node']);
    await until(() => Promise.resolve(worker.index.answers));
    expect(await worker.index.search({ q: '焊工' })).toMatchObject({ total: 0 });
  });

  it('is not written to, so that nobody takes a few documents for all', async () => {
    await publishPosting(app, { title: '焊工' });
    worker = neighbour(app);
    const following = worker.follow();
    await worker.index.opened();
    expect(await worker.documents()).toBe(0);
    await expect(worker.index.search({ q: '焊工' })).rejects.toThrow('not open yet');
    worker.start('worker');
    await following;
    expect(worker.index.answers).toBe(true);
    expect(await worker.index.search({ q: '焊工' })).toMatchObject({ total: 1 });
  });

  it('keeps nobody from stopping', async () => {
    worker = neighbour(app);
    const following = expect(worker.follow()).rejects.toThrow(TryLater);
    await worker.index.opened();
    worker.index.onModuleDestroy();
    await following;
  });

  it('holds in the end what others have written meanwhile', async () => {
    const gone = await publishPosting(app, { title: '电工' });
    worker = neighbour(app, ['worker']);
    let rounds = 0;
    worker.engine.meanwhile = async () => {
      rounds += 1;
      await movePosting(app, gone, 'withdraw');
      const { id } = await publishPosting(app, { title: '叉车司机' });
      // What has no place in the log yet comes to whoever follows it, after the swap.
      const log = app.nest.get(EventLog);
      const published = async (): Promise<boolean> =>
        (await log.after(0, 1000)).some(
          ({ subject, type }) => subject.id === id && type === postingEvent.published,
        );
      await until(published);
    };
    await until(() => Promise.resolve(worker.index.answers));
    expect(rounds).toBe(1);
    expect(await worker.documents()).toBe(2);
    expect(await worker.index.search({ q: '叉车' })).toMatchObject({ total: 1 });
    expect(await worker.index.search({ q: '电工' })).toMatchObject({ total: 0 });
    await worker.follow();
    expect(await worker.documents()).toBe(2);
  });

  it('is given up by who stood still until another had the turn', async () => {
    const lease = (now: string): Promise<unknown> =>
      app.db.tx((em) => em.query(`UPDATE leases SET ${now} WHERE name = 'search-rebuild'`));
    worker = neighbour(app);
    await worker.index.opened();
    worker.engine.before = async () => {
      await lease("token = token + 1, holder = 'another'");
      await until(async () => (await app.nest.get(Leases).hold('search-rebuild')) === null);
    };
    await expect(worker.index.rebuild()).rejects.toThrow('another builds it');
    expect(await worker.documents()).toBe(0);
    expect(await worker.index.leftBehind()).toBeNull();
    await lease('until_at = 0');
    worker.engine.before = () => Promise.resolve();
    expect(await worker.index.rebuild()).toBe(await app.nest.get(OpenPostingsQueries).count());
  });

  it('is to be looked over when a build went before it had caught up, until that is done, and only then', async () => {
    worker = neighbour(app);
    await worker.index.rebuild();
    expect(await worker.index.leftBehind()).toBeNull();
    worker.engine.meanwhile = () => Promise.reject(new Error('killed'));
    await expect(worker.index.rebuild()).rejects.toThrow('killed');
    expect(await worker.index.leftBehind()).toBeNull();
    await app.db.tx((em) => em.query("UPDATE leases SET until_at = 1 WHERE name = 'search-rebuild'"));
    const build = (await worker.index.leftBehind()) ?? 0;
    await worker.index.lookedOver(build - 1);
    expect(await worker.index.leftBehind()).toBe(build);
    await worker.index.lookedOver(build);
    expect(await worker.index.leftBehind()).toBeNull();
  });

  it('is to be looked over also when that process ends in good order before the others look', async () => {
    const ending = new Background();
    worker = neighbour(app, [], new Leases(app.db, ending));
    worker.engine.meanwhile = () => Promise.reject(new SearchUnavailable('away'));
    await expect(worker.index.rebuild()).rejects.toThrow('away');
    await ending.beforeApplicationShutdown();
    const sql = "SELECT until_at FROM leases WHERE name = 'search-rebuild'";
    const [lease] = await app.db.rows<{ until_at: number }>(sql);
    expect(Number(lease?.until_at)).toBeGreaterThan(0);
    await app.db.tx((em) => em.query("UPDATE leases SET until_at = 0 WHERE name = 'search-rebuild'"));
  });

  it('lets the next build begin at once when one broke off before its swap', async () => {
    worker = neighbour(app, [], new Leases(app.db, new Background()));
    worker.engine.before = () => Promise.reject(new SearchUnavailable('away'));
    await expect(worker.index.rebuild()).rejects.toThrow('away');
    expect(await app.nest.get(Leases).hold('search-rebuild')).not.toBeNull();
    const lease = await app.nest.get(Leases).hold('search-rebuild');
    if (lease) await app.nest.get(Leases).release(lease);
  });

  it('is waited for no longer than whoever asked for it wants to, be it while another builds', async () => {
    worker = neighbour(app);
    const other = "holder = 'another', token = token + 1, until_at = 9e15";
    await app.db.tx((em) => em.query(`UPDATE leases SET ${other} WHERE name = 'search-rebuild'`));
    const stop = new AbortController();
    const asked = expect(reindexed(app, worker, stop.signal)).rejects.toThrow('cancelled');
    await until(() => Promise.resolve(worker.index.rebuilding));
    stop.abort(new JobStopped('cancelled'));
    await asked;
    await app.db.tx((em) => em.query("UPDATE leases SET until_at = 0 WHERE name = 'search-rebuild'"));
  });

  it('is left as it was when whoever asked for a new one stops it, and then built on', async () => {
    worker = neighbour(app);
    await worker.index.rebuild();
    const whole = await worker.documents();
    await publishPosting(app, { title: '焊工' });
    const stopped = new JobStopped('cancelled');
    await expect(reindexed(app, worker, AbortSignal.abort(stopped))).rejects.toBe(stopped);
    expect(await worker.documents()).toBe(whole);
    worker.engine.before = () => Promise.reject(new SearchUnavailable('away'));
    await expect(reindexed(app, worker)).rejects.toMatchObject({ code: 'reindex-broken-off' });
    worker.engine.before = () => Promise.resolve();
    expect(await reindexed(app, worker)).toEqual({ documents: whole + 1 });
    expect(await worker.documents()).toBe(whole + 1);
  });

  it('is told of as done to no more than all, though more is published while it is built', async () => {
    worker = neighbour(app);
    worker.engine.before = () => publishPosting(app, { title: '焊工' });
    const steps: { done: number; total?: number }[] = [];
    await reindexed(app, worker, undefined, steps);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.filter(({ done, total = 0 }) => done > total)).toEqual([]);
  });

  it('is followed again at once when an engine that was away has come back, and only then', async () => {
    worker = neighbour(app);
    worker.engine.away = true;
    worker.start('worker');
    await until(() => Promise.resolve(worker.index.away));
    expect(worker.followedAgain()).toBe(0);
    worker.engine.away = false;
    await until(() => Promise.resolve(worker.index.answers));
    expect(worker.followedAgain()).toBe(1);
    await worker.close();
    worker = neighbour(app, ['worker']);
    await until(() => Promise.resolve(worker.index.answers));
    expect(worker.followedAgain()).toBe(0);
  });
});
