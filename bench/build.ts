// node --import ./tools/typescript.mjs bench/build.ts COUNT: fills the empty house of this environment with invented postings.
import { setTimeout as pause } from 'node:timers/promises';
import { createApp, openDatabase } from '../src/create-app.js';
import { SeedWorldService } from '../src/database/seed/seed-world.service.js';
import {
  PostingOpeningService,
  type OpenedPosting,
} from '../src/features/postings/posting-opening.service.js';
import { Posting } from '../src/features/postings/posting.entity.js';
import { Background } from '../src/platform/background/background.js';
import { readConfig } from '../src/platform/config/read-config.js';
import { Db } from '../src/platform/db/db.js';
import { Consumers } from '../src/platform/events/consumers.js';
import { variations } from './data/variations.js';

const AT_ONCE = 500;
const LOOK_MS = 250;

async function fill(count: number): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config, await openDatabase(config));
  const opening = app.get(PostingOpeningService);
  app.get(Background).start('worker');
  await app.get(SeedWorldService).load();
  const models = await app
    .get(Db)
    .read((em) => em.find(Posting, { where: { state: 'published' }, order: { id: 'ASC' } }));
  let some: OpenedPosting[] = [];
  for (const posting of variations(models, count - models.length, Date.now())) {
    some.push(posting);
    if (some.length < AT_ONCE) continue;
    await opening.openAll(some);
    some = [];
  }
  await opening.openAll(some);
  await caughtUp(app.get(Consumers), app.get(Db));
  await app.close();
}

/** Until every event has its place in the log and every consumer has seen it. */
async function caughtUp(consumers: Consumers, db: Db): Promise<void> {
  for (;;) {
    const unsequenced = await db.rows('SELECT 1 FROM events WHERE seq IS NULL LIMIT 1');
    const behind = (await consumers.lags()).some(({ lag }) => lag > 0);
    if (unsequenced.length === 0 && !behind) return;
    await pause(LOOK_MS);
  }
}

await fill(Number(process.argv[2]));
