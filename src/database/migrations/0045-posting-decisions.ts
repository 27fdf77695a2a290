import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column } from '../../platform/db/columns.js';

/** What officers decided about a posting, for its author to read. */
const DECISIONS = new Table({
  name: 'posting_decisions',
  columns: [
    column.key(),
    column.id('posting_id'),
    column.text('decision', 16),
    column.longText('reason'),
    column.longText('appeal'),
    column.id('decided_by'),
    column.instant('at'),
  ],
  indices: [new TableIndex({ name: 'posting_decisions_posting', columnNames: ['posting_id', 'id'] })],
});

/** How many phones an account was shown on a day, by side: the counter that the limit is a condition on. */
const CONTACT_DAYS = new Table({
  name: 'posting_contact_days',
  columns: [
    { ...column.id('account_id'), isPrimary: true },
    { ...column.day('day'), isPrimary: true },
    { ...column.text('side', 8), isPrimary: true },
    column.int('taken'),
  ],
});

/** What the law keeps of an erased person's ended postings: sealed, with no reader but the law's. */
const HELD_RECORDS = new Table({
  name: 'posting_held_records',
  columns: [column.key('posting_id'), column.longText('sealed'), column.instant('held_at')],
});

const ENDED = new TableIndex({ name: 'postings_ended', columnNames: ['state', 'ended_at'] });

export class PostingDecisions1764000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [DECISIONS, CONTACT_DAYS, HELD_RECORDS]) await runner.createTable(table, true);
    const postings = await runner.getTable('postings');
    if (!postings?.indices.some((index) => index.name === ENDED.name))
      await runner.createIndex('postings', ENDED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('postings', ENDED);
    for (const table of [HELD_RECORDS, CONTACT_DAYS, DECISIONS]) await runner.dropTable(table, true);
  }
}
