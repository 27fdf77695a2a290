import { type MigrationInterface, type QueryRunner, Table, TableForeignKey, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

const ofAccount = (name: string): TableForeignKey =>
  new TableForeignKey({
    name,
    columnNames: ['account_id'],
    referencedTableName: 'accounts',
    referencedColumnNames: ['id'],
  });

const TABLES = [
  new Table({
    name: 'account_totp',
    columns: [
      { ...column.id('account_id'), isPrimary: true },
      column.text('secret', 200, nullable),
      column.text('pending', 200, nullable),
      column.bigInt('last_step'),
      column.instant('confirmed_at', nullable),
    ],
    foreignKeys: [ofAccount('account_totp_account')],
  }),
  new Table({
    name: 'recovery_codes',
    columns: [
      column.key(),
      column.id('account_id'),
      column.text('code_hash', 64),
      column.instant('used_at', nullable),
    ],
    indices: [new TableIndex({ name: 'recovery_codes_account', columnNames: ['account_id', 'code_hash'] })],
    foreignKeys: [ofAccount('recovery_codes_account_id')],
  }),
];

export class SecondFactor1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table, true);
  }
}
