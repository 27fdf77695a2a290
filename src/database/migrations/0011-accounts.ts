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
    name: 'accounts',
    columns: [
      column.key(),
      column.text('state', 10),
      column.text('phone_hash', 64, nullable),
      column.text('phone', 200, nullable),
      column.text('name', 600, nullable),
      column.text('birth_date', 200, nullable),
      column.text('password_hash', 200, nullable),
      column.text('locale', 5),
      column.text('consent_version', 20, nullable),
      column.instant('consent_at', nullable),
      column.instant('opened_at'),
      column.instant('closed_at', nullable),
      column.int('version'),
    ],
    indices: [new TableIndex({ name: 'accounts_phone_hash', columnNames: ['phone_hash'], isUnique: true })],
  }),
  new Table({
    name: 'account_roles',
    columns: [
      { ...column.id('account_id'), isPrimary: true },
      { ...column.text('role', 20), isPrimary: true },
      column.instant('granted_at'),
      column.text('granted_by', 40, nullable),
    ],
    indices: [new TableIndex({ name: 'account_roles_role', columnNames: ['role', 'account_id'] })],
    foreignKeys: [ofAccount('account_roles_account')],
  }),
  new Table({
    name: 'demo_accounts',
    columns: [
      { ...column.id('account_id'), isPrimary: true },
      column.text('role', 20),
      column.text('phone', 20),
      column.text('password', 128),
      column.text('totp_secret', 64, nullable),
      column.text('organisation', 200, nullable),
    ],
    foreignKeys: [ofAccount('demo_accounts_account')],
  }),
];

export class Accounts1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table, true);
  }
}
