import { type MigrationInterface, type QueryRunner, Table, TableForeignKey, TableIndex } from 'typeorm';
import { column } from '../../platform/db/columns.js';

const reference = (table: string, column: string, to: string): TableForeignKey =>
  new TableForeignKey({
    name: `${table}_${to}`,
    columnNames: [column],
    referencedTableName: to,
    referencedColumnNames: ['id'],
  });

export class OrganisationMembers1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const members = new Table({
      name: 'organisation_members',
      columns: [
        { ...column.id('organisation_id'), isPrimary: true },
        { ...column.id('user_id'), isPrimary: true },
        column.text('role', 12),
        column.instant('since'),
      ],
      indices: [new TableIndex({ name: 'organisation_members_user', columnNames: ['user_id'] })],
      foreignKeys: [
        reference('organisation_members', 'organisation_id', 'organisations'),
        reference('organisation_members', 'user_id', 'accounts'),
      ],
    });
    const invitations = new Table({
      name: 'organisation_invitations',
      columns: [
        column.key(),
        column.id('organisation_id'),
        column.text('role', 12),
        column.text('phone', 200),
        column.text('phone_hash', 64),
        column.text('token_hash', 64),
        column.id('invited_by'),
        column.instant('created_at'),
        column.instant('expires_at'),
      ],
      indices: [
        new TableIndex({
          name: 'organisation_invitations_phone',
          columnNames: ['organisation_id', 'phone_hash'],
          isUnique: true,
        }),
        new TableIndex({
          name: 'organisation_invitations_token',
          columnNames: ['token_hash'],
          isUnique: true,
        }),
        new TableIndex({ name: 'organisation_invitations_expiry', columnNames: ['expires_at'] }),
      ],
      foreignKeys: [reference('organisation_invitations', 'organisation_id', 'organisations')],
    });
    await runner.createTable(members, true);
    await runner.createTable(invitations, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('organisation_invitations', true);
    await runner.dropTable('organisation_members', true);
  }
}
