import { monitorEventLoopDelay } from 'node:perf_hooks';
// eslint-disable-next-line house/no-sleep -- units that take their time are the load, not a way to wait
import { setTimeout as later } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execute } from '../../src/platform/db/statements.js';
import { afterCommit, assertOutsideUnit } from '../../src/platform/db/unit.js';
import { type BareDb, bareDb } from '../harness/bare-db.js';

const POOL = 10;
const insert = 'INSERT INTO notes (id, body) VALUES (?, ?)';

describe(`units of work on ${process.env.DB ?? 'sqlite'}`, () => {
  let bare: BareDb;
  const rows = (like: string) =>
    bare.db.rows<{ id: string }>('SELECT id FROM notes WHERE id LIKE ? ORDER BY id', [like]);
  beforeAll(async () => {
    bare = await bareDb({ DATABASE_POOL: String(POOL) });
    await bare.db.tx((em) =>
      execute(em, 'CREATE TABLE notes (id VARCHAR(40) PRIMARY KEY, body VARCHAR(40))'),
    );
  });
  beforeEach(() => bare.db.tx((em) => execute(em, 'DELETE FROM notes')));
  afterAll(() => bare.close());

  it('keeps all that was acknowledged of 200 at once, nested ones too, and nothing that was rolled back', async () => {
    const acknowledged: string[] = [];
    const seen = new Set<string>();
    const unit = async (n: number): Promise<void> => {
      const fails = n % 5 === 0;
      await bare.db.tx(async (em) => {
        await execute(em, insert, [`u${n}-a`, 'outer']);
        await bare.db.tx(async (inner) => {
          await execute(inner, insert, [`u${n}-b`, 'inner']);
          if (bare.db.dialect === 'mariadb') await later(Math.random() * 5);
          if (fails && n % 2) throw new Error('inner');
        });
        const mine = await bare.db.rows('SELECT id FROM notes WHERE id LIKE ?', [`u${n}-%`]);
        expect(mine).toHaveLength(2);
        if (fails) throw new Error('outer');
      });
      acknowledged.push(`u${n}-a`, `u${n}-b`);
    };
    let watching = true;
    const watch = (async () => {
      while (watching) {
        for (const row of await rows('u%')) seen.add(row.id);
        await later(1);
      }
    })();
    const results = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => unit(n)));
    watching = false;
    await watch;
    expect(results.filter((r) => r.status === 'rejected')).toHaveLength(40);
    expect((await rows('u%')).map((row) => row.id)).toEqual(acknowledged.sort());
    const rolledBack = [...seen].filter((id) => Number(id.slice(1).split('-')[0]) % 5 === 0);
    expect(rolledBack).toEqual([]);
  });

  it('lets an inner failure take the whole down, also when the outer catches it', async () => {
    const swallow = bare.db.tx(async (em) => {
      await execute(em, insert, ['swallow', 'x']);
      await bare.db.tx(() => Promise.reject(new Error('inner'))).catch(() => undefined);
    });
    await expect(swallow).rejects.toThrow('inner');
    expect(await rows('swallow')).toEqual([]);
  });

  it('does not hang when more units than connections each read inside and outside', async () => {
    const units = Array.from({ length: POOL + 1 }, (_, n) =>
      bare.db.tx(async (em) => {
        await execute(em, insert, [`p${n}`, 'x']);
        await bare.db.rows('SELECT COUNT(*) AS n FROM notes');
        await bare.db.tx((inner) => execute(inner, 'UPDATE notes SET body = ? WHERE id = ?', ['y', `p${n}`]));
      }),
    );
    await Promise.all(units);
    expect(await rows('p%')).toHaveLength(POOL + 1);
  });

  it('refuses work that outlives its unit and effects that no rollback can undo', async () => {
    let leaked: Promise<unknown> = Promise.resolve();
    await bare.db.tx(async () => {
      expect(() => assertOutsideUnit('mail')).toThrow('mail inside a unit');
      leaked = later(5).then(() => bare.db.rows('SELECT 1'));
      await Promise.resolve();
    });
    await expect(leaked).rejects.toThrow('outlived');
  });

  it('runs what follows a commit only after a commit, outside the unit', async () => {
    const told: string[] = [];
    await bare.db.tx(() => Promise.resolve(afterCommit(() => told.push('committed'))));
    await bare.db
      .tx(() => (afterCommit(() => told.push('lost')), Promise.reject(new Error('no'))))
      .catch(() => undefined);
    expect(told).toEqual(['committed']);
  });

  it('leaves timers within 50 ms while 16 writers are busy', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const writer = async (w: number): Promise<void> => {
      for (let n = 0; n < 40; n++) {
        await bare.db.tx(async (em) => {
          for (let i = 0; i < 3; i++) await execute(em, insert, [`w${w}-${n}-${i}`, 'x']);
        });
      }
    };
    await writer(99);
    delay.enable();
    await Promise.all(Array.from({ length: 16 }, (_, w) => writer(w)));
    delay.disable();
    expect(delay.percentile(99) / 1e6).toBeLessThan(50);
    expect(await rows('w%')).toHaveLength(17 * 40 * 3);
  });
});
