import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

export class Organisations1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const organisations = new Table({
      name: 'organisations',
      columns: [
        column.key(),
        column.text('kind', 12),
        column.text('name', 120),
        column.text('credit_code', 18),
        column.text('region', 9),
        column.text('address', 200),
        column.text('industry', 4),
        column.text('size', 12),
        column.longText('intro'),
        column.text('contact_name', 400),
        column.text('contact_phone', 200),
        column.text('state', 12),
        column.text('refusal_reason', 500, nullable),
        column.instant('submitted_at', nullable),
        column.day('verified_on', nullable),
        column.day('verified_until', nullable),
        column.day('abnormal_since', nullable),
        column.text('abnormal_reason', 500, nullable),
        column.flag('may_publish'),
        column.flag('may_dispatch'),
        column.day('standing_due', nullable),
        column.int('version'),
        column.int('event_version'),
        column.instant('created_at'),
      ],
      indices: [
        new TableIndex({ name: 'organisations_credit_code', columnNames: ['credit_code'], isUnique: true }),
        new TableIndex({ name: 'organisations_queue', columnNames: ['submitted_at', 'id'] }),
        new TableIndex({ name: 'organisations_state', columnNames: ['state', 'id'] }),
        new TableIndex({ name: 'organisations_due', columnNames: ['standing_due', 'id'] }),
      ],
    });
    await runner.createTable(organisations, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('organisations', true);
  }
}
