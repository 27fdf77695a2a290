import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareDb, bareDb } from '../../../test/harness/bare-db.js';
import { execute } from '../db/statements.js';
import { Background } from './background.js';
import { Leases } from './leases.js';

const NAME = 'work';

describe('a lease', () => {
  let bare: BareDb;
  beforeAll(async () => {
    bare = await bareDb();
  });
  afterEach(() => bare.db.tx((em) => execute(em, 'DELETE FROM leases')));
  afterAll(() => bare.close());

  const process = () => {
    const background = new Background();
    return { leases: new Leases(bare.db, background), end: () => background.beforeApplicationShutdown() };
  };
  const runOut = (): Promise<number> => bare.db.tx((em) => execute(em, 'UPDATE leases SET until_at = 1'));

  it('is known to a process that asked for it twice at once', async () => {
    const { leases } = process();
    const both = await Promise.all([leases.hold(NAME), leases.hold(NAME)]);
    const [first] = both.filter((lease) => lease !== null);
    expect(await leases.hold(NAME)).toBe(first);
  });

  it('is free for others at once when its holder ends in good order', async () => {
    const [one, other] = [process(), process()];
    await one.leases.hold(NAME);
    expect(await other.leases.hold(NAME)).toBeNull();
    await one.end();
    expect(await other.leases.hold(NAME)).not.toBeNull();
  });

  it('that was left tells of it, though its holder ends in good order, until that is settled', async () => {
    const [one, other] = [process(), process()];
    const lease = await one.leases.hold(NAME);
    if (lease) one.leases.leave(lease);
    await one.end();
    expect(await other.leases.abandoned(NAME)).toBeNull();
    await runOut();
    expect(await other.leases.abandoned(NAME)).toBe(lease?.token);
    await other.leases.settle(NAME, lease?.token ?? 0);
    expect(await other.leases.abandoned(NAME)).toBeNull();
  });

  it('is not settled with the work that another has begun since, though that broke off, too', async () => {
    const [one, other] = [process(), process()];
    const first = (await one.leases.hold(NAME))?.token ?? 0;
    await runOut();
    const second = (await other.leases.hold(NAME))?.token ?? 0;
    await one.leases.settle(NAME, first);
    expect(await one.leases.hold(NAME)).not.toBeNull();
    await runOut();
    await one.leases.settle(NAME, first);
    expect(await one.leases.abandoned(NAME)).toBe(second);
  });
});
