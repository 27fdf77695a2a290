import { type MigrationInterface, type QueryRunner, Table, TableForeignKey, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

const TABLES = [
  new Table({
    name: 'account_sessions',
    columns: [
      column.key(),
      column.id('account_id'),
      column.int('generation'),
      column.text('refresh_hash', 64),
      column.flag('strong'),
      column.text('device', 60),
      column.text('address', 45),
      column.instant('created_at'),
      column.instant('seen_at'),
      column.instant('expires_at'),
      column.instant('ended_at', nullable),
      column.text('end_reason', 20, nullable),
    ],
    indices: [
      new TableIndex({ name: 'account_sessions_account', columnNames: ['account_id', 'id'] }),
      new TableIndex({ name: 'account_sessions_seen', columnNames: ['seen_at'] }),
    ],
    foreignKeys: [
      new TableForeignKey({
        name: 'account_sessions_account_id',
        columnNames: ['account_id'],
        referencedTableName: 'accounts',
        referencedColumnNames: ['id'],
      }),
    ],
  }),
  new Table({
    name: 'attempt_counts',
    columns: [
      { ...column.text('id', 100), isPrimary: true },
      column.int('taken'),
      column.instant('until_at'),
    ],
    indices: [new TableIndex({ name: 'attempt_counts_until', columnNames: ['until_at'] })],
  }),
];

export class AccountSessions1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table, true);
  }
}
