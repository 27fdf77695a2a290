import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

const TABLES = [
  new Table({
    name: 'events',
    columns: [
      column.key(),
      column.bigInt('seq', nullable),
      column.text('type', 60),
      column.text('subject_kind', 40),
      column.id('subject_id'),
      column.int('version'),
      column.json('topics'),
      column.instant('at'),
      column.text('actor', 40, nullable),
      column.text('correlation', 64, nullable),
    ],
    indices: [
      new TableIndex({ name: 'events_seq', columnNames: ['seq'], isUnique: true }),
      new TableIndex({ name: 'events_subject', columnNames: ['subject_id', 'version'] }),
    ],
  }),
  new Table({
    name: 'cursors',
    columns: [{ ...column.text('name', 80), isPrimary: true }, column.bigInt('position')],
  }),
  new Table({
    name: 'leases',
    columns: [
      { ...column.text('name', 80), isPrimary: true },
      column.id('holder'),
      column.bigInt('token'),
      column.instant('until_at'),
    ],
  }),
  new Table({
    name: 'parked_events',
    columns: [
      { ...column.text('consumer', 60), isPrimary: true },
      { ...column.bigInt('seq'), isPrimary: true },
      column.int('attempts'),
      column.instant('retry_at', nullable),
      column.text('error', 2000),
    ],
  }),
];

export class EventLog1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table, true);
  }
}
