import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Db } from '../db/db.js';
import { isDuplicate } from '../db/errors.js';
import { execute, marks } from '../db/statements.js';
import { Background } from './background.js';

const TTL_MS = 10_000;

export interface Lease {
  readonly name: string;
  /** Rises with every change of holder, so that a late former holder is told apart. */
  readonly token: number;
  /** The one who held it before had neither given it back nor been {@link Leases.settle}d. */
  readonly afterAbandoned: boolean;
  /** When this process last knew itself to be the holder, on its own monotonic clock. */
  renewedAt: number;
}

/** The work belongs to another process by now: nothing of it may be committed. */
export class LeaseLost extends Error {}

/**
 * One holder at a time for a named piece of work, by a row and the database's clock.
 * {@link fence} inside the transaction that relies on it is what makes it safe; a named lock would not on a cluster.
 */
@Injectable()
export class Leases implements OnModuleInit {
  private readonly holder = uuid();
  private readonly held = new Map<string, Lease>();

  constructor(
    private readonly db: Db,
    background: Background,
  ) {
    background.atEnd(() => this.releaseAll());
  }

  /** The embedded database has one process at a time: what it finds held was held by one that died. */
  async onModuleInit(): Promise<void> {
    if (this.db.dialect !== 'sqlite') return;
    await this.db.tx((em) => execute(em, 'UPDATE leases SET until_at = 0'));
  }

  /** The lease when this process holds it or could take it; null while another holds it. */
  async hold(name: string): Promise<Lease | null> {
    const lease = this.held.get(name);
    if (lease && performance.now() - lease.renewedAt < TTL_MS / 3) return lease;
    const taken = await this.db.tx((em) => (lease ? this.renew(em, lease) : this.take(em, name)));
    if (taken) this.held.set(name, taken);
    // Who asked at the same time may have taken it.
    else if (this.held.get(name) === lease) this.held.delete(name);
    return taken;
  }

  /** Whether it is held still, which prolongs it; unlike {@link hold} it takes nothing from whoever has or had it since. */
  async keep(lease: Lease): Promise<boolean> {
    if (performance.now() - lease.renewedAt < TTL_MS / 3) return true;
    return (await this.db.tx((em) => this.renew(em, lease))) !== null;
  }

  /** Throws {@link LeaseLost} unless still held, and keeps it held until the unit ends. */
  async fence(em: EntityManager, lease: Lease): Promise<void> {
    if (await this.renew(em, lease)) return;
    this.held.delete(lease.name);
    throw new LeaseLost(lease.name);
  }

  async release(lease: Lease): Promise<void> {
    this.leave(lease);
    const sql = 'UPDATE leases SET until_at = 0 WHERE name = ? AND holder = ? AND token = ?';
    await this.db.tx((em) => execute(em, sql, [lease.name, this.holder, lease.token]));
  }

  /** Holds it no longer, but does not give it back: it runs out, and {@link abandoned} tells. */
  leave({ name, token }: Lease): void {
    if (this.held.get(name)?.token === token) this.held.delete(name);
  }

  /** The token of whoever neither gave it back nor holds it any more: his work broke off somewhere. */
  async abandoned(name: string): Promise<number | null> {
    const sql = `SELECT token FROM leases WHERE name = ? AND until_at > 0 AND until_at < ${this.db.nowSql}`;
    const [row] = await this.db.rows<{ token: number }>(sql, [name]);
    return row ? Number(row.token) : null;
  }

  /** What was {@link abandoned} with this token has been seen to; nothing happens where it was taken up since. */
  async settle(name: string, token: number): Promise<void> {
    const sql = `UPDATE leases SET until_at = 0 WHERE name = ? AND token = ? AND until_at < ${this.db.nowSql}`;
    await this.db.tx((em) => execute(em, sql, [name, token]));
  }

  /** One that ends in good order lets the others go on at once. */
  private async releaseAll(): Promise<void> {
    const names = [...this.held.keys()];
    this.held.clear();
    if (names.length === 0) return;
    const sql = `UPDATE leases SET until_at = 0 WHERE holder = ? AND name IN (${marks(names)})`;
    await this.db.tx((em) => execute(em, sql, [this.holder, ...names]));
  }

  private async renew(em: EntityManager, lease: Lease): Promise<Lease | null> {
    const sql = `UPDATE leases SET until_at = ${this.db.nowSql} + ? WHERE name = ? AND holder = ? AND token = ?`;
    const renewed = await execute(em, sql, [TTL_MS, lease.name, this.holder, lease.token]);
    if (!renewed) return null;
    lease.renewedAt = performance.now();
    return lease;
  }

  private async take(em: EntityManager, name: string): Promise<Lease | null> {
    const now = this.db.nowSql;
    const [before] = await em.query<{ until_at: number }[]>('SELECT until_at FROM leases WHERE name = ?', [
      name,
    ]);
    const sql = `UPDATE leases SET holder = ?, token = token + 1, until_at = ${now} + ? WHERE name = ? AND until_at < ${now}`;
    const taken = before ? await execute(em, sql, [this.holder, TTL_MS, name]) : await this.create(em, name);
    if (!taken) return null;
    const [row] = await em.query<{ token: number }[]>('SELECT token FROM leases WHERE name = ?', [name]);
    const afterAbandoned = Number(before?.until_at ?? 0) > 0;
    return { name, token: Number(row?.token), afterAbandoned, renewedAt: performance.now() };
  }

  private async create(em: EntityManager, name: string): Promise<boolean> {
    const sql = `INSERT INTO leases (name, holder, token, until_at) VALUES (?, ?, 1, ${this.db.nowSql} + ?)`;
    try {
      return (await execute(em, sql, [name, this.holder, TTL_MS])) === 1;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
