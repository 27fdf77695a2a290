import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../access/personal-data.js';
import { RetiredKeys } from '../access/retired-keys.js';
import { SealedColumns, type SealedTable } from '../access/sealed-columns.js';
import { execute } from '../db/statements.js';
import type { JobRun } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';
import { type SealedRow, StaleSeals } from './stale-seals.js';

export const ROTATION_JOB = 'secret-rotation';
const AT_ONCE = 50;
const SEALED = /g1\.[0-9a-f]{8}\.[\w-]+/g;

/** How far: the table in the list, the last key in it, and the values sealed anew so far. */
interface Checkpoint {
  table: number;
  key: string;
  done: number;
}

type Run = JobRun<object, Checkpoint>;

/** Seals anew with the secret in use whatever the former one has sealed, a few rows at a time, beside everything else. */
@Injectable()
export class SecretRotationJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly personal: PersonalData,
    private readonly retired: RetiredKeys,
    private readonly columns: SealedColumns,
    private readonly stale: StaleSeals,
  ) {}

  onModuleInit(): void {
    this.jobs.register<object, Checkpoint>(ROTATION_JOB, (run) => this.run(run));
  }

  private async run(run: Run): Promise<object> {
    const at = run.checkpoint ?? (await this.begin(run));
    for (; at.table < this.columns.tables.length; [at.table, at.key] = [at.table + 1, ''])
      while (await this.advance(run, at));
    return { resealed: at.done, left: await this.stale.count() };
  }

  private async begin(run: Run): Promise<Checkpoint> {
    const checkpoint = { table: 0, key: '', done: 0 };
    const { known } = await this.stale.count();
    await run.step((em) => this.retired.keepFormer(em), { checkpoint, done: 0, total: known });
    return checkpoint;
  }

  /** A few rows of the table at hand; says whether there may be more. */
  private async advance(run: Run, at: Checkpoint): Promise<boolean> {
    const table = this.columns.tables[at.table] as SealedTable;
    const rows = await this.stale.after(table, at.key, AT_ONCE);
    if (rows.length === 0) return false;
    const changes = rows.flatMap((row) => this.changesOf(table, row));
    const next = { ...at, key: String(rows.at(-1)?.[table.key]), done: at.done + changes.length };
    const work = async (em: EntityManager): Promise<void> => {
      for (const { sql, values } of changes) await execute(em, sql, values);
    };
    await run.step(work, { checkpoint: next, done: next.done });
    Object.assign(at, next);
    return rows.length === AT_ONCE;
  }

  /** One statement for each value, which leaves alone what somebody has changed since it was read. */
  private changesOf(table: SealedTable, row: SealedRow): { sql: string; values: unknown[] }[] {
    return table.sealed.flatMap((column) => {
      const sealed = row[column];
      if (!sealed || sealed.startsWith(this.personal.currentSeal) || !this.personal.opens(sealed)) return [];
      const text = this.withinAnew(this.personal.open(sealed));
      const hashed = (table.hashed ?? []).filter(({ of }) => of === column);
      const set = [column, ...hashed.map((one) => one.column)].map((name) => `${name} = ?`).join(', ');
      const sql = `UPDATE ${table.table} SET ${set} WHERE ${table.key} = ? AND ${column} = ?`;
      const hashes = hashed.map(({ kind }) => this.personal.hash(kind, text));
      return [{ sql, values: [this.personal.seal(text), ...hashes, row[table.key], sealed] }];
    });
  }

  /** A record that was sealed whole may hold sealed values of its own. */
  private withinAnew(text: string): string {
    return text.replace(SEALED, (inner) => {
      if (inner.startsWith(this.personal.currentSeal) || !this.personal.opens(inner)) return inner;
      try {
        return this.personal.seal(this.personal.open(inner));
      } catch {
        return inner; // only looks like one
      }
    });
  }
}
