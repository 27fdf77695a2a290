import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareDb, bareDb } from '../../../test/harness/bare-db.js';
import { Background } from '../../platform/background/background.js';
import { Leases } from '../../platform/background/leases.js';
import { execute } from '../../platform/db/statements.js';
import { BuildTurn, type Standing } from './posting-build-turn.js';

describe('a build that broke off behind its swap', () => {
  let bare: BareDb;
  beforeAll(async () => {
    bare = await bareDb();
  });
  afterEach(() => bare.db.tx((em) => execute(em, 'DELETE FROM leases')));
  afterAll(() => bare.close());

  const turn = (): BuildTurn => new BuildTurn(new Leases(bare.db, new Background()));
  const runOut = (): Promise<number> =>
    bare.db.tx((em) => execute(em, 'UPDATE leases SET until_at = 1 WHERE until_at > 0'));
  const building = (work: (standing: Standing) => Promise<unknown>): Promise<unknown> =>
    turn()
      .during(work, () => undefined)
      .catch((fault: unknown) => fault);
  const brokenOff = async (): Promise<void> => {
    await building(async ({ swaps }) => {
      await swaps();
      throw new Error('away');
    });
    await runOut();
  };

  it('is told of still after another that did not come to its swap', async () => {
    await brokenOff();
    await building(() => Promise.reject(new Error('away still')));
    await runOut();
    expect(await turn().brokenOff()).not.toBeNull();
  });

  it('is forgotten with one that came to its end', async () => {
    await brokenOff();
    await building(({ swaps }) => swaps());
    await runOut();
    expect(await turn().brokenOff()).toBeNull();
  });

  it('is not what a build is that broke off before', async () => {
    await building(() => Promise.reject(new Error('away')));
    await building(() => Promise.reject(new Error('away still')));
    await runOut();
    expect(await turn().brokenOff()).toBeNull();
  });
});
