import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

const HELD = new TableColumn(column.text('held_code', 18, nullable));
const ONE_HOLDER = new TableIndex({
  name: 'organisations_held_code',
  columnNames: ['held_code'],
  isUnique: true,
});
const STATED = new TableIndex({ name: 'organisations_stated_code', columnNames: ['credit_code'] });
const UNIQUE_BEFORE = 'organisations_credit_code';

/** An officer's verdict lies behind these; those that wait anew keep what was verified until the next verdict. */
const FILL = `UPDATE organisations SET held_code = credit_code
  WHERE state = 'verified' OR (state = 'pending' AND verified_on IS NOT NULL)`;

/** A credit code belongs to who was verified with it; anyone may state it. */
export class HeldCodes1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('organisations', HELD.name)))
      await runner.addColumn('organisations', HELD.clone());
    const before = await indexNames(runner);
    if (!before.has(ONE_HOLDER.name)) {
      await runner.query(FILL);
      await runner.createIndex('organisations', ONE_HOLDER);
    }
    if (!before.has(STATED.name)) await runner.createIndex('organisations', STATED);
    if (before.has(UNIQUE_BEFORE)) await dropIndex(runner, UNIQUE_BEFORE);
  }

  /** Fails where several state the same code: which of them is to go nobody can say here. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'organisations',
      new TableIndex({ name: UNIQUE_BEFORE, columnNames: ['credit_code'], isUnique: true }),
    );
    for (const { name = '' } of [STATED, ONE_HOLDER]) await dropIndex(runner, name);
    await runner.query('ALTER TABLE organisations DROP COLUMN held_code');
  }
}

async function indexNames(runner: QueryRunner): Promise<Set<string | undefined>> {
  const table = await runner.getTable('organisations');
  return new Set(table?.indices.map((index) => index.name));
}

function dropIndex(runner: QueryRunner, name: string): Promise<unknown> {
  const embedded = runner.connection.options.type === 'better-sqlite3';
  return runner.query(`DROP INDEX ${name}${embedded ? '' : ' ON organisations'}`);
}
