import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

export class AccountInvitations1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const invitations = new Table({
      name: 'account_invitations',
      columns: [
        column.key(),
        column.text('token_hash', 64),
        column.text('role', 20),
        column.instant('expires_at'),
        column.instant('used_at', nullable),
      ],
      indices: [
        new TableIndex({ name: 'account_invitations_token', columnNames: ['token_hash'], isUnique: true }),
      ],
    });
    await runner.createTable(invitations, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('account_invitations', true);
  }
}
